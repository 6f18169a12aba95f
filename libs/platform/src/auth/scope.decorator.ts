import { SetMetadata } from '@nestjs/common';

export const scopeNames = ['read', 'assign', 'reward', 'admin'] as const;
export type ScopeName = (typeof scopeNames)[number];

export const scopeMetadata = 'pointsman:scope';

/** The scope that a key needs for this handler or controller; without it a route is open. `admin` has all. */
export const Scope = (scope: ScopeName) => SetMetadata(scopeMetadata, scope);
