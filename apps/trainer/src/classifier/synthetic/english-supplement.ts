/** More English templates for wordings that the first set lacks: voice queries, formal mathematics, fragments. */
export const ENGLISH_SUPPLEMENT: Record<string, string> = {
  chat: `
what's your purpose
when were you born
what should i ask you
which topics can you talk about
what is the meaning of life in your opinion
who is your maker
which name do you go by
where did you grow up
do you have any hobbies
have you got a cat or a dog
are you older than me
what are your plans for tonight`,
  qa: `
how big is france
how old is tom hanks
how tall is the statue of liberty
what color are flamingos
where is laos
who is the richest man in the world
can you see the moon from mars
what is the definition of {T}
describe a bicycle
tell me about {T}
what do you know about {T}
how much does a movie ticket cost
is {T} expensive
what happened on this day in 1969
Provide an overview of {T} and list its main components.
Assess the impact of {T} on daily life.
Based on the table below, which month had the most rain?\nmonth, rain\nMay, 20\nJune, 35`,
  code: `
# Task\nGiven an array of n integers and q queries, print for each query the sum of a range.\n## Input\nThe first line has n and q.\n## Output\nOne line for each query.
Act as a senior {P} developer and write a query that lists all products.
this formula gives #REF! in my sheet: =VLOOKUP(A2,B:C,3,FALSE)
How can I run two services with docker compose on one network?
what is the command to list open ports on ubuntu
{C}\n\nmake it faster
def is_sorted(items):\n    """\n    Given a list of numbers, return True if it is sorted in ascending order.\n    Example:\n    is_sorted([1, 2, 3]) == True\n    """
Modify this script to read the input from a csv file and write the results to a new one.\n\n{C}`,
  reasoning: `
Let $G$ be a group of order $p^2$ where $p$ is prime. Show that $G$ is abelian.
Let $A$ be an $n \\times n$ real matrix. Prove that $\\det(A^T) = \\det(A)$.
Show that for any integers a and b, if a divides b then a divides b^2.
Evaluate $\\int_0^1 x^2 \\ln x \\, dx$.
Find $\\lim_{x \\to 0} \\frac{\\sin x}{x}$.
Suppose X is a random variable with mean {m} and variance {k}. What is the expected value of X^2?
Is the additive group of integers isomorphic to the group of even integers?
How many bits of information does a fair coin toss give?
derive the posterior of a beta prior with binomial data
Using the predicates Parent(x, y) and Male(x), write a first-order logic formula for "x is the father of y".
Observation: the grass is wet but it did not rain. Which hypothesis explains this best? Reason step by step.
Study the examples and infer the rule: gat -> gatim, mol -> molim. What is the plural of ter?
Plan the shortest route that visits towns A, B, C and D. Distances: A-B {m}, B-C {k}, C-D {n}, A-D {m}.
how many inches are in a foot
what is the square root of {n}
can you do {n} plus {m}
how many kilometers are in {m} miles
1 + 2 = 21, 2 + 3 = 36, 3 + 4 = ?
Weigh the evidence and decide which suspect is lying: {N} says she was home; {N2} saw her downtown at noon.`,
  creative: `
a script where {N} tries to cook and everything goes wrong
script of {N} and {N2} in a boxing match
a long scene in which {N} loses a bet
story of a boy named {N} and his magic umbrella
make these lyrics rhyme:\n{S}\n{S}
Help me with a transition between these two scenes: {S}
i have an idea for a novel about {T}, help me develop the plot
poem on {T} in the style of Shakespeare
Create a dialogue in French where Einstein meets Socrates
Write an article of 300 words about {T}.
Use the following keywords to write a short story: lamp, river, thief
Turn these three sentences into a paragraph: {S} {S}
Given the theme and the keywords, write an entertaining news report. Theme: three monkeys escape. Keywords: zoo, night.
Rewrite this email so that it sounds friendlier: {E}
Improve the style of this paragraph: {X}`,
  extraction: `
You are given a sentence from a medical report. Find the age of the participants and write it down.\n\n{M}
In this task, you're given a dialogue. Write down every place that the speakers name.\n\n{D}
Given the statement of a speaker, generate the subject under discussion in one or two words.\n\n{S}
What company does the following tweet mention? Answer with the name only.\n{S}`,
  summarization: `
Explain what the article below says in three sentences.\n\n{X}
What happened in this conversation? Give me the essentials only.\n{D}
{X}\n\nWhat is a shorter version of the above?
Make a digest of these notes:\n{D}
What were the outcomes of the meeting below?\n{D}`,
  translation: `
how would they say butter in zambia
what would a local say for goodbye in Brazil
what is hello in {L}
i want to know how to say dog in {L}`,
};
