/** Instruction templates in English, written for training. Slots in braces are filled from `slots.ts`. */
export const ENGLISH_TEMPLATES: Record<string, string> = {
  chat: `
hi there
hey, how's your day going?
good morning! did you sleep well?
what's up?
hello my friend
yo
how are you feeling today
thanks a lot, you are the best
thank you so much for your help
ok bye
see you tomorrow
good night
nice talking to you
i'm bored, talk to me
i'm feeling a bit down today
i had a terrible day at work
guess what, i got the job!
my dog died yesterday
it's my birthday today
do you like music?
what's your favorite color
do you have any siblings
are you a robot?
am i talking to a real person
who created you
what's your name again
how old are you
where do you live
can you feel pain
do you dream
are you smarter than me
do you like pizza
what do you do for fun
are you married
you are so funny
you're stupid
that was not very helpful
that's wrong
haha good one
wow that's amazing
i love you
do you love me
will you be my friend
i hate mondays
i'm so tired
i can't sleep
i just got back from vacation
what are you doing right now
do you remember me?
let's chat for a while
tell me something about yourself
what can you do
what can you help me with
who do you work for
are you there?
sorry, my mistake
no worries
never mind
yes please
no thanks
sounds good
i agree with you
i don't know what to say
that makes sense
tell me a joke
make me laugh
say something nice
can we be friends
i missed you
it's raining here again and i feel lonely
i am so happy right now
my boss yelled at me today and i want to cry
do you believe in love?
what is the meaning of your life
you have a nice voice
i'm hungry
do you get tired of answering questions
can you keep a secret
how's the weather over there
long time no see
welcome back
you sound happy today
what did you do this weekend?
I really enjoyed our conversation, talk to you later!
I feel like nobody understands me.
My girlfriend broke up with me and I don't know what to do with myself.
I finally finished my exams!! So relieved.
Do you ever get lonely being an AI?
Happy new year!
Congratulations to me, I'm a dad now
I think you and I will get along just fine
hello, is anyone there?
what do people call you
do you have feelings
are you my boss or am I yours
stop talking
cancel that
that's all for now
you're hired
you're fired
please be quiet
i want to talk about my day
what should i call you
do you want to hang out
can you hear me
you look great
i am just testing you`,
  qa: `
What is {T}?
Who invented {T}?
When did {T} begin?
Where does {T} come from?
Why is {T} important?
How does {T} work?
How do people usually learn about {T}?
Explain {T} to me.
Explain {T} in simple terms.
Explain the concept of {T} to a beginner.
Describe the history of {T}.
Can you tell me more about {T}?
Tell me about {T}.
Give me an overview of what {T} is and why it matters.
What are the main types of {T}?
What are the pros and cons of {T}?
What are the advantages of {T}?
What causes problems with {T}?
What is the difference between {T} and {T2}?
Compare {T} and {T2}.
Which is better for a family, {T} or {T2}?
Is {T} dangerous?
Is it true that {T} is older than {T2}?
Does {T} affect health?
Can {T} be avoided?
Should I worry about {T}?
Name three facts about {T}.
List five interesting facts about {T}.
Give me some tips for getting started with {T}.
What's the best way to learn {T}?
I want to get into {T}. Where should I start?
How can I improve my knowledge of {T}?
Suggest some books about {T}.
Recommend a few resources on {T}.
Define {T}.
What does the term "{T}" mean?
What do you know about {T}?
What's the capital of Mongolia?
who won the world cup in 1998
who wrote the opera carmen
when was the eiffel tower built
when did the second world war end
where is the deepest lake in the world
which planet has the most moons
what year did the titanic sink
name of the first woman in space
how tall is mount kilimanjaro
how long does it take to boil an egg
how deep is the ocean at its deepest point
what is the population of iceland
what's the currency of brazil
what time is it in tokyo
is there life on mars
why is the sky blue
why do cats purr
why do leaves change color in autumn
how do airplanes stay in the air
how do vaccines work
how do I get rid of ants in my kitchen?
How do I remove a red wine stain from a carpet?
How can I lose weight without going to the gym?
How do I write a good resume?
How should I prepare for a job interview?
What should I cook for dinner tonight with chicken and rice?
What should I pack for a week of hiking?
What are some good gifts for a ten year old?
What are some healthy breakfast ideas?
Give me a recipe for banana bread.
What is the best time to visit Japan?
I have a headache and a fever, what could it be?
My car makes a strange noise when I brake. What could be wrong?
My landlord will not return my deposit, what are my rights?
What is the difference between a virus and a bacterium?
What's the difference between stocks and bonds?
Can you recommend a good movie for a rainy evening?
Which exercises help with back pain?
What does photosynthesis mean
meaning of the word ephemeral
what is a synonym for happy
what does it mean to bite the bullet
Who was the first president of Kenya, and what was he known for?
Which of the following is a mammal?
A. Shark
B. Dolphin
C. Trout
D. Frog
What were the main causes of the French Revolution, and which consequences did it have for Europe?
Discuss the role of {T} in modern society.
How has {T} changed over the last century?
What role did {T} play in history?
What is the relationship between {T} and {T2}?
{X}\n\n{Q}
Read the passage and answer the question.\n\n{X}\n\nQuestion: {Q}
Context: {X}\nQuestion: {Q}\nAnswer:
Answer the question based on the text below.\n{X}\n{Q}
{Q}\n\n{X}
Given the following paragraph, {q}\n\n{X}
According to the article, {q}\n{X}
Using only the information given, answer: {Q}\n\n{X}
Answer this trivia question with one word: who painted the ceiling of the Sistine Chapel?
Please answer the following question about {T}: when was it first described?
fun fact about {T}
tell me something interesting about {T}
any advice on {T} for beginners?
what happens if you ignore {T}
do all countries have {T}
List some ideas for a weekend trip.
Give three examples of {T}.
What are the steps to become good at {T}?
What are the symptoms of {T}?
What skills do I need for a job in {T}?
Can you explain why {T} is controversial?
Can dogs eat grapes?
Are tomatoes a fruit or a vegetable?
Do penguins have knees?
Did Napoleon really lose because of the weather?
Question: What is the boiling point of water at high altitude?
in what country is the city of Timbuktu
The Great Barrier Reef lies off the coast of which country?
Which actor played the main role in the film about the sinking ship?
What is the name of the river that flows through Vienna`,
  summarization: `
Summarize the following text.\n\n{X}
Summarize this: {X}
Please summarize the article below in two sentences.\n\n{X}
Can you give me a short summary of this?\n\n{X}
{X}\n\nSummarize the above.
{X}\n\nTL;DR
{X}\n\ntl;dr:
TL;DR of this please: {X}
{X}\n\nWrite a one-sentence summary.
{X}\nGive me the gist.
What are the main points of this passage?\n\n{X}
What is the main idea of the following paragraph?\n{X}
Give me the key takeaways from this text:\n{X}
Condense the following paragraph into one sentence: {X}
Shorten this text to at most 30 words.\n\n{X}
Make this shorter: {X}
Write a brief summary of the passage.\n\n{X}
Provide a concise summary of the following report.\n\n{X}
Write an abstract for the following text: {X}
Give a headline for this news article.\n\n{X}
Write a headline that captures the main point of the article:\n\n{X}
Suggest a title that sums up this text.\n{X}
Generate a title for the following abstract.\n\n{X}
Summarize the conversation between the two people.\n\n{D}
{D}\n\nSummarize this dialogue in one or two sentences.
What is this conversation about? Sum it up briefly.\n\n{D}
Write the minutes of this meeting in three bullet points.\n\n{D}
Recap the discussion below.\n{D}
Boil this down to three bullet points:\n{X}
Give me the short version of this: {X}
I don't have time to read this, what does it say in short?\n\n{X}
Explain in one sentence what this text is about: {X}
In a nutshell, what does the author say?\n\n{X}
Passage: {X}\nSummary:
Article: {X}\n\nSummary:
Text: {X}\nShort version:
Create a bullet-point summary of this review: {X}
In this task, you are given a paragraph. Your task is to write a short summary that keeps the main points.\n\n{X}
Given a news article, generate a single sentence that captures its essence.\n\n{X}
You will be given a long text. Your job is to write a concise synopsis of it.\n\nInput: {X}
Definition: Produce a summary of the given document without adding new information.\n\n{X}
Read this email and tell me in one line what it wants.\n{X}
Please provide a high-level overview of the following document: {X}
Summarise the plot of the story below for me.\n\n{X}
Could you sum up what was said here?\n{X}
Paraphrase the text in fewer words.\n\n{X}
How would you summarize this text for a busy manager?\n{X}
Summarize for a second-grade student:\n{X}
{X}\n\nIn one sentence, what is the above text saying?
{X}\n\nKey points:
Summarize the plot of Romeo and Juliet.
Write a summary of chapter one of Moby Dick.
Can you summarize the book 1984 in a paragraph?
Briefly summarize the main events of the First World War.`,
  code: `
Write a {P} function that {A}.
Write a {P} program to {a}.
Write a function to {a}.
Write a script in {P} that {A}.
Write code to {a} in {P}.
Create a {P} class that {A}.
Implement an algorithm that {A}.
Implement a function that {A}. Use {P}.
How do I {a} in {P}?
How can I {a} using {P}?
Using {P}, {a}.
In {P}, what is the best way to {a}?
Give me a {P} snippet to {a}.
Generate {P} code that {A}.
{P} code for a program that {A}
Can you write me a small {P} tool that {A}?
i need a {P} script to {a}
Fix the bug in this code:\n\n{C}
Why does this code throw an error?\n\n{C}
What does this code do?\n\n{C}
Explain the following code line by line.\n{C}
Refactor this function to be more readable:\n\n{C}
Optimize this code.\n{C}
Find the error in the following snippet.\n\n{C}
{C}\n\nThis returns the wrong result, what am I doing wrong?
{C}\n\nAdd error handling to this.
{C}\n\nWrite unit tests for it.
{C}\n\nWhat is the time complexity of this?
{C}\nConvert this to {P}.
Translate this code to {P}:\n\n{C}
Rewrite this in {P}.\n{C}
Complete the function.\n\n{C}
{C}
Add comments to this code: {C}
What is the output of the following program?\n{C}
I get "TypeError: cannot read properties of undefined" in my React component, how do I fix it?
I'm getting a segmentation fault in my C program, how can I debug it?
My docker container exits immediately with code 137, what should I check?
git says I have diverged branches, how do I merge them without losing my commits?
How do I undo the last git commit?
How do I center a div in CSS?
Write the HTML and CSS for a login page with two fields and a button.
Make a responsive navigation bar with HTML and CSS.
Create a landing page in HTML for a coffee shop.
Write an SQL query to find the second highest salary from an employee table.
Write a SQL query that returns all customers without orders.
Given tables users(id, name) and orders(id, user_id, total), select the total per user.
Write a regex that matches email addresses.
Give me a regular expression for dates such as 2024-01-31.
What is the difference between a list and a tuple in Python?
What's the difference between let and const in JavaScript?
What does the static keyword mean in Java?
Explain what a closure is in JavaScript with an example.
What is a race condition in multithreaded code?
Explain dependency injection in Spring Boot.
Design a REST API for a todo list with endpoints for create, read, update and delete.
Write a Dockerfile for a Node.js application.
Write a bash command to delete all files older than 30 days.
Write a GitHub Actions workflow that runs the tests on every push.
Create an Excel formula that sums column B when column A is "paid".
How do I install numpy on Windows?
Build a simple snake game in {P}.
Build a chat server with websockets in {P}.
Given an array of integers, return the indices of the two numbers that add up to a target.
You are given a linked list. Reverse it in place and return the new head.
Given a string s, return the longest substring without repeating characters.
Given a binary tree, return its maximum depth. Constraints: 0 <= n <= 10^4.
Write a Python decorator that measures the run time of a function.
Write a recursive function for the Fibonacci numbers with memoization.
Write a unit test for a function that validates passwords.
Write a pandas expression that groups sales by month and computes the mean.
Train a small neural network in PyTorch on the MNIST dataset, give me the code.
Write a CUDA kernel that adds two vectors.
Write a LaTeX table with three columns.
Write a macro in VBA that copies a sheet.
Write the function "is_valid" that checks whether brackets are balanced.
Write a function to find the minimum cost path in a matrix. Your code should pass these tests:\nassert min_cost([[1, 2], [3, 4]]) == 8
def add_all(values):\n    """Return the sum of all values, ignoring None.\n    >>> add_all([1, None, 2])\n    3\n    """
def longest_word(text: str) -> str:\n    """ Return the longest word in the text.\n    """
from typing import List\n\n\ndef filter_even(numbers: List[int]) -> List[int]:\n    """Keep only the even numbers"""
public static int countVowels(String s) {\n    // count the vowels in s\n}
function debounce(fn, wait) {\n  // implement
Create a data structure that supports insert, delete and getRandom in constant time.
My unity script does not move the player, the console says object reference not set to an instance of an object.
The API returns 401 although I send the token in the header. Here is my request:\n\n{C}
Set up a postgres database with a table for books and write the migration.
Modify the code so that it also logs to a file.\n\n{C}
Write JSON schema for a customer object with name, age and email.
What is wrong with this query? SELECT name FROM users WHERE age > 30 GROUP BY city;
terraform config for an s3 bucket with versioning
nginx config to redirect http to https`,
  reasoning: `
{N} has {n} {o}. {N2} gives {N} {m} more {o}. How many {o} does {N} have now?
{N} had {n} {o} and gave {m} of them to {N2}. How many {o} are left?
{N} buys {n} {o} for \${m} each. How much does {N} pay in total?
A train travels at {n} km/h for {m} hours. How far does it go?
If {n} workers build a wall in {m} days, how long do {k} workers need?
A shop sells {o} at {n}% off. The old price was \${m}. What is the new price?
{N} is twice as old as {N2}. In {m} years the sum of their ages will be {n}. How old is {N}?
What is {n} + {m}?
what is {n} times {m}
{n} divided by {m}
calculate {n}% of {m}
Compute {n} * {m} - {k}.
Solve for x: {m}x + {k} = {n}
Solve the equation {m}x^2 - {n}x + {k} = 0.
Find the derivative of x^{k} + {m}x.
Evaluate the integral of {m}x^2 from 0 to {k}.
Simplify the expression ({m}x + {k})({n}x - 1).
Find the area of a circle with radius {m}.
The perimeter of a rectangle is {n} cm and one side is {m} cm. Find the area.
What is the probability of rolling a sum of {k} with two dice?
A bag holds {n} red and {m} blue marbles. Two are drawn at random. What is the probability that both are red?
How many ways are there to arrange {k} people in a row?
Find the least common multiple of {n} and {m}.
What is the greatest common divisor of {n} and {m}?
Prove that the sum of two odd numbers is even.
Prove that the square root of 2 is irrational.
Prove by induction that the sum of the first n odd numbers is n^2.
Convert {n} miles to kilometers.
convert {n} degrees fahrenheit to celsius
how many ounces are in {m} pounds
What comes next in the sequence: 2, 4, 8, 16, ?
Find the next number: 1, 1, 2, 3, 5, 8, ...
Complete the pattern: A, C, F, J, ?
Sort these numbers from smallest to largest: {n}, {m}, {k}, 3.
All roses are flowers. Some flowers fade quickly. Does it follow that some roses fade quickly?
All cats are animals. Tom is a cat. Is Tom an animal? Explain the logic.
If all bloops are razzies and all razzies are lazzies, are all bloops lazzies?
Premise: Every student passed. Premise: {N} is a student. What can we conclude?
If it rains, the street is wet. The street is not wet. Did it rain?
{N} is taller than {N2}. {N2} is taller than Sam. Who is the shortest?
{N}, {N2} and Sam live in three houses in a row. {N} does not live next to Sam. Who lives in the middle?
Three people each say something: {N} says {N2} lies, {N2} says Sam lies, Sam says both lie. Who tells the truth?
Five runners finish a race. {N} is ahead of {N2} but behind Sam. Who came first?
There are 4 houses, numbered 1 to 4 from left to right. Each has a different color and pet. Clues: the red house is left of the blue house; the dog lives in house 2. In which house does the cat live?
A farmer must cross a river with a wolf, a goat and a cabbage. How does he do it?
You have a 3 liter jug and a 5 liter jug. How can you measure exactly 4 liters?
You have 12 coins, one of them is fake. How do you find it with three weighings?
I have keys but no locks, space but no room. What am I?
What has hands but cannot clap?
A man leaves home, makes three left turns and meets a man in a mask. Explain the riddle.
A bat and a ball cost $1.10 together. The bat costs $1 more than the ball. How much is the ball?
If a doctor gives you 3 pills and tells you to take one every half hour, how long do they last?
Is the following argument valid? All men are mortal. Socrates is mortal. Therefore Socrates is a man.
Decide whether the conclusion follows from the premises: No fish can fly. Some birds can fly. Therefore no bird is a fish.
Which word does not belong: apple, pear, carrot, plum? Explain your reasoning.
Book is to reading as fork is to what?
Think step by step: {N} reads {n} pages a day. The book has {m}{k} pages. When will it be finished?
Let's think step by step. If today is Wednesday, what day will it be in {n} days?
A clock shows 3:15. What is the angle between the hands?
Two trains leave at the same time from cities {n}{k} km apart and drive toward each other. When do they meet?
Estimate how many piano tuners work in Chicago. Show your reasoning.
{N} put the ball in the basket and left. {N2} moved it to the box. Where will {N} look for the ball?
A coin is heads up. {N} flips it. {N2} does not flip it. Is it still heads up?
If you overtake the person in second place, which place are you in?
How many positive integers less than {n}{k} are divisible by {m}?
Let f(x) = {m}x + {k}. Find f({n}).
Given that a + b = {n} and ab = {m}, find a^2 + b^2.
Find all integers n such that n^2 + {m}n + {k} is prime.
A tank is filled by two pipes in {m} and {k} hours. How long do both together take?
{N} invests \${n}00 at {k}% compound interest for {m} years. What is the final amount?
The average of {k} numbers is {n}. One number is removed and the average becomes {m}. Which number was removed?
Word problem: a bus has {n} seats and {m} passengers get on at each stop. After how many stops is it full?
What caused the glass to break if the cat was on the table and the window was closed? Reason about the likely cause.
Since the road was icy, the car slid. What was the cause and what was the effect?
Determine whether the two statements contradict each other: "{N} was in Paris all day." "{N2} met {N} in Rome at noon."
Given the facts below, decide whether the statement is true, false or unknown.\nFacts: {X}\nStatement: It will be finished this year.
Does the premise entail the hypothesis?\nPremise: A man is playing a guitar on stage.\nHypothesis: A person makes music.
A car of mass {n}00 kg accelerates at {m} m/s^2. What is the force?
A ball is thrown upward at {n} m/s. How high does it go?
How many moles are in {n} grams of water?`,
  creative: `
Write a poem about {T}.
Write a short poem on {T} that rhymes.
Write a haiku about {T}.
Write a limerick about {T}.
Write a story about {T}.
Write a short story in which {N} discovers {T}.
Write a bedtime story for children about {T}.
Write a song about {T}.
Write rap lyrics about {T}.
Write a sonnet on {T}.
Compose a ballad about {T}.
Compose an email to my boss asking for a day off.
Draft an email to a customer apologizing for the late delivery.
Write a cover letter for a job as a {J}.
Write a letter of complaint to the airline.
Write a thank you note to my teacher.
Write a birthday message for my sister.
Write a wedding speech for my best friend.
Write a toast for my father's retirement.
Write a product description for {T}.
Write an advertisement for {T}.
Come up with a slogan for {T}.
Come up with ten names for a startup about {T}.
Suggest a catchy name for my {T} shop.
Write a tagline for a company that sells {T}.
Write an Instagram caption about {T}.
Write a tweet announcing {T}.
Write a LinkedIn post about {T}.
Write a blog post about {T}.
Write an introduction for a blog article on {T}.
Write an essay on {T}.
Write a 500-word essay arguing that {T} matters.
Write a persuasive speech about {T}.
Write a press release about {T}.
Write a newsletter about {T}.
Write a movie script scene about {T}.
Write a dialogue between {T} and {T2}.
Write a conversation between a {J} and a ghost.
Write a monologue from the point of view of {T}.
Write a fairy tale with a dragon and a {J}.
Write a science fiction story set on Mars about {T}.
Write a horror story in two sentences.
Write a scene where {N} and {N2} meet after ten years.
Continue this story: {S}
Continue the story: {N} opened the door and saw {T}.
Finish the following sentence in a funny way: {S}
Tell me a story about {T}.
Tell me a bedtime story.
Create a character for a fantasy novel.
Create a plot twist for a novel about {T}.
Create a villain for a role playing game.
Invent a new holiday and describe how people celebrate it.
Invent a myth that explains {T}.
Imagine you are {T}. Describe your day.
Imagine you are a {J} in the year 2200. Write a diary entry.
Pretend to be a pirate and tell me about {T}.
Act as a {J} and talk to me.
I want you to act as a {J}. My first request is: help me with {T}.
You are a {J} in a medieval village. Stay in character and greet me.
Roleplay as a grumpy {J}.
As a {J}, describe the most exciting day of your life.
If you were a {J}, how would you describe {T}?
Write a parody of a famous song about {T}.
Make up a joke about {T}.
Write a funny dialogue about {T}.
Write a pun about {T}.
Write a riddle about {T}.
Write a restaurant review of an awful dinner.
Write a travel blog post about a trip to Lisbon.
Write a dating profile for a {J}.
Write a resignation letter.
Write a eulogy for my grandmother.
Write a love letter from the moon to the sea.
Write a fan fiction where {N} joins a space crew.
Write lyrics for a lullaby.
Write an acrostic poem with the word {T}.
Rewrite the ending of Cinderella.
Describe a sunset over {T} in the style of a romantic poet.
Describe an alien marketplace in vivid detail.
Generate a creative metaphor for {T}.
Give me an opening line for a novel about {T}.
Give me a dramatic monologue about {T}.
Brainstorm a title for a novel about {T}.
Develop a backstory for a hero named {N}.
Write a text message to invite friends to a party.
Write a YouTube video script about {T}.
Write a podcast intro about {T}.
Write an obituary for a {J}.
Write a campaign for a dungeon game with three rooms.
so i want a story where {N} and {N2} are rivals but slowly become friends, set in a small town
a short script where two friends argue about {T}
poem about {T} please
{N} walked into the old house. The air was cold. Continue in the same style.
Help me write a message to my friend who is sad.
Help me draft a post about {T}.
Given the name of a product, write a funny ad for it.\n\n{T}
Generate a "yes, and" style reply to this line: {S}`,
  extraction: `
Extract all names from the following text.\n\n{X}
Extract the dates mentioned in this text: {X}
Extract the key information as JSON.\n\n{X}
Extract the named entities (person, organization, location) from the sentence.\n\n{S}
Extract all locations from this paragraph: {X}
Extract the keywords from the following abstract.\n\n{X}
Extract name, date and place from the text below and return them as JSON with the keys "name", "date" and "place".\n\n{X}
{X}\n\nExtract all the people mentioned above.
{X}\n\nList all organizations mentioned in the text.
{X}\nWhich companies are mentioned? Return a comma separated list.
List every number that appears in this passage.\n{X}
List all the products mentioned in the review.\n\n{X}
Find all the email addresses and phone numbers in this message:\n{E}
Identify the person names in the sentence.\n{S}
Identify all the verbs in the following sentence: {S}
Identify the subject and the object of the sentence. {S}
Identify the entities in this tweet and label their type.\n{S}
Find the noun phrases in this sentence: "{S}"
Pull out the deadlines from this email.\n\n{E}
Pull the order number, amount and due date from this invoice:\n{E}
Get the action items from the meeting transcript below.\n\n{D}
Who are the participants of this conversation? List their names.\n{D}
Turn the information in this text into a table with columns for name, place and date.\n\n{X}
Put the following details into a CSV: {E}
Convert this paragraph into a list of key-value pairs.\n{X}
Return only the city names found in the text: {X}
Parse this address into street, city and zip code: 12 Baker Road, Springfield 49007
Parse the following resume and return the skills as a JSON array.\n{E}
Tag each word with its part of speech: {S}
Highlight the sentences that mention a cost.\n{X}
Detect the drug names in the clinical note.\n{M}
From the clinical note, extract the diagnosis and the dose.\n\n{M}
Recognize all chemical names in the sentence.\n{M}
In this task, you are given a sentence. Your task is to find the name of the disease mentioned in it.\n\n{M}
In this task you will be given a passage. Extract the span that names the location.\n\n{X}
You are given a product review. List the features that the customer mentions.\n\n{X}
Given a text, find the subject of the relation "located in".\n\n{X}
Given the text, output a list of (subject, relation, object) triples.\n\n{X}
Your task is to identify the organization in the tweet. If there is none, answer "none".\n\n{S}
Definition: You will be given a sentence. Extract the quantity and its unit.\n\nInput: {M}\nOutput:
Read the text and fill in these fields: Name, Age, Occupation.\n{X}
What dates are mentioned in this text? {X}
What are the names of the people in this story? List them.\n{X}
Copy all sentences from the text that contain a number.\n{X}
Retrieve the meeting time and location from this message:\n{E}
Collect all URLs in the text: {E}
Text: {X}\nPeople:
Text: {X}\nEntities (JSON):
Sentence: {S}\nNamed entities:
Give me all adjectives used in this paragraph.\n{X}
Generate a list of the keywords for this article.\n{X}
Which ingredients does this recipe use? Give a list.\nMix 200 g flour, two eggs and a pinch of salt, then add 300 ml milk and bake with butter.
Extract the arguments for and against from this comment: {X}
From the table below, list the items that cost more than 20.\nitem, price\nlamp, 25\nchair, 19\ndesk, 120
Pick out the positive and the negative points in the review.\n{X}
Extract the quote and its speaker.\n{X}
Make a list of the events in this text in the order of time.\n{X}
Find the answer span in the passage: where does it happen?\n{X}
Categorize the entities in this text as person, place or thing.\n{X}`,
  translation: `
Translate this to {L}: {S}
Translate the following sentence into {L}.\n\n{S}
Translate to {L}: "{S}"
Translate from English to {L}: {S}
Please translate "{S}" into {L}.
Can you translate this into {L} for me? {S}
{S}\n\nTranslate to {L}.
{S}\n\nTranslate the above into {L}.
{F}\n\nTranslate this into English.
Translate to English: {F}
Translate the following {L} text to English:\n{F}
What does "{F}" mean in English?
How do you say "{S}" in {L}?
how do i say good morning in {L}
how would you say thank you very much in {L}
how do you say where is the bathroom in {L}
what is the {L} word for house
what's {L} for "see you soon"
say i would like a coffee in {L}
how to say happy birthday in {L}
how do they say cheers in {L}
in {L}, how do i ask for the bill
teach me to say my name is in {L}
tell me how to say i am lost in {L}
how can i say excuse me if i were in Japan
what would i say to greet someone if i were in Greece
English: {S}\n{L}:
{L}: {F}\nEnglish:
Sentence: {S}\nTranslation in {L}:
Render the following passage in {L}.\n{X}
Provide a {L} translation of this text.\n\n{X}
Give me the {L} version of this email:\n\n{E}
I need this in {L}: {S}
Put this sentence into {L}: {S}
Convert the following English text to {L}.\n{S}
Translate the menu into {L}: soup of the day, grilled fish, apple pie
You are given a sentence in English. Your task is to translate it to {L}.\n\n{S}
In this task, given a sentence in {L}, your task is to translate it into English.\n\n{F}
Act as a translator: translate everything I write into {L}. {S}
Localize this app string for {L} users: {S}
What's the English translation of "{F}"?
Could you write that in {L}? "{S}"
translate hello to {L}
{L} translation: {S}
How is this expressed in {L}? {S}
From {L} to English please: {F}`,
};
