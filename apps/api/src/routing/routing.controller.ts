import { Body, Controller, Post } from '@nestjs/common';
import {
  classificationViewSchema,
  ClassifyPrompt,
  classifyRequestSchema,
  promptInput,
  RouteRequest,
  routeRequestSchema,
  routeViewSchema,
  type ClassifyRequest,
  type RouteRequestBody,
} from '#assignment';
import { Endpoint, Idempotent, ZodPipe } from '#platform';

@Controller('v1')
export class RoutingController {
  constructor(
    private readonly classifyPrompt: ClassifyPrompt,
    private readonly routeRequest: RouteRequest,
  ) {}

  @Post('classify')
  @Endpoint({
    summary: 'How complex is a prompt, what does it ask for, and why does the classifier think so?',
    tag: 'Routing',
    scope: 'assign',
    body: classifyRequestSchema,
    response: classificationViewSchema,
  })
  async classify(@Body(new ZodPipe(classifyRequestSchema)) body: ClassifyRequest) {
    return this.classifyPrompt.execute(promptInput(body), body.classifier);
  }

  @Post('route')
  @Idempotent()
  @Endpoint({
    summary: 'Which model should serve this prompt? By an experiment, or the cheapest that is good enough',
    tag: 'Routing',
    scope: 'assign',
    body: routeRequestSchema,
    response: routeViewSchema,
    errors: [
      'route.no_feasible_model',
      'experiment.not_found',
      'experiment.not_running',
      'assignment.no_feasible_arm',
      'rate_limited',
    ],
  })
  async route(@Body(new ZodPipe(routeRequestSchema)) body: RouteRequestBody) {
    return this.routeRequest.execute(body);
  }
}
