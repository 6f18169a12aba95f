/** x */
export const wordnetConcepts = `individual mortal mortality person someone soul
say state statement storyteller tell
group grouping
have property
localization locate location site situate
appear expression flavor look seem spirit
man manfulness virile
apply employ operational usable use useable user utilize
aware know
believe conceive idea opinion sentiment think thought
begin commence start
but just merely only simply
also besides likewise too
attempt effort essay try
become get
characteristic feature have
desire want wishing
little small smallness
lay place position put set
furnish provide provision render supplier supply
hold keep maintain
allow let permit
detect determination discover evident find finding notice observable observation observe
fashion manner mode style stylization vogue way
eye optical visual
advent arrival arrive come
look looking spectator viewer watcher
masses people
necessitate need require requirement
data illuminating inform informant information instructive witness
acquire acquisition get
come coming
guess imagine reckon suppose think
audible hear
alone entirely exclusively only solely
classification classify form kind sort
however nevertheless nonetheless notwithstanding still withal
allegation allege say
narrative story tale tell
big large
aid assist help
feel feeling feelings
croak death die expire perish
almost nearly virtually
happen occur
realize see understand
hand paw
demonstrate demonstration demonstrator present presentation show showing
anticipate expect
always ever
child childlike kid youngster
maybe perchance perhaps possibly
cite mention name quotation refer reference
consequence effect eventuate outcome result upshot
hence therefore thus
now today
calculate calculation computation compute computer figuring number reckoning
base basis foundation ground groundwork reason
friend friendly
frequently often oftentimes
turn turning
component part partial portion
continue keep
animal beast create creature
brand build building construct construction
actual exist existent existing real
case example exemplify illustrate illustration illustrative instance
afford give yield
clock clocking time
dwell dweller inhabit inhabitant livable live populate population
accomplish accomplishment achieve achievement attain attainment
answer reply respond
remain stay
plan program programming
social societal society
stance stand
martial soldier
encounter find
night nighttime
consider opinion regard view
house housing lodging
speak talk talking
recall recollect remember retentive
creation manufacturer merchandise produce producer product
differ different
baffling knotty problem
brain mind psyche psychical soul
regiment regimental
exactly just precisely
consider consideration study
motion move travel
apparent evident plain seem seeming
naught nothing zero
buy buyer buying purchase
area expanse
bring transfer transportation
describe descriptive explanation report
apprentice learn learning skill
scholastic school schoolhouse
instruct instructor teach teacher
choose select selective
formulate phraseology word wording
water watery
read reading
belief believe
all altogether completely entirely totally wholly
commonly normally ordinarily usually
after afterward afterwards later subsequently
sit sitting
discover hear learn
form meaning signify substance
authorship pen write writing
boss employ employee employer employment hire
demonstrate prove show
especially particularly specially
act action
authorities dominion government regime ruler
city metropolis metropolitan
appear appearance
receive recipient
call name
wife wifely
likely probably
add addition
speak speaker talk
cut reduce
obtain obtainable
association companion comrade consort fellow
comprise contain incorporate
young youth
agent means way
war warfare warrior
cadre cell
province provincial state
analyse analyze examine study
mention note observe remark
need want
practice usage use utilization
individual single
comic funny laugh laughter
ascertain ascertainable determine
life live living
causative cause
following next
fig figure
artillery artilleryman gun gunner
run running
enough plenty
fear fright frighten panic scare terror
like wish
gaze stare
chance opportunity
entire full total
function purpose serve
allow permit
kill killable
procedure process
attainment reach
commonwealth country nation
aim intent intention purpose
wait waiting
presently shortly soon
enter entrance entranceway
difficult hard
down downward
place spot
admirer betterment boost encourage encouragement improvement promote protagonist supporter
method methodical orderliness
assume assumption premise presume presumption
cease discontinuance discontinue quit stop
immediacy instancy instant instantaneous moment
officer policeman
press pressure
cease end endpoint terminate
complete finish
advocate importunity recommend recommendation urge
develop development
road route
encounter meet meeting
entail mean
removal remove
divine god
degree level
appraisal appraise appraiser assess assessment assessor evaluate value
concern pertain pertinent refer relate
importance important significance significant
coat surface
necessary necessity
engage job occupation
battle conflict engagement wage
educate educator pupil student
true truth
percent percentage
about approximately roughly
indicate point
play player
forest wood woods
illuminate illumination illumine light lighting luminosity
detail enumerate item itemize token
auto automobile car motorcar
effort exertion hack labor laborer plodding project task toil undertaking
min minute
inquiry inquisitor interrogation interrogative query question
economic economical economy
literary literature
environment environs rampart surroundings wall
before earlier
away forth off
fleeting minute moment momentary
faith religion religious
height tall
wear wearer
cry holler scream shout shouting squall yell yelling
earnings remuneration remunerative salary wage
same sameness
countenance physiognomy smile visage
alter change
realization realize recognize
depict describe
send sending
detectable note notice noticeable sign
genuinely really truly
farm farmer
experiment experimentation experimenter
doctor doctorate physician
addition amend improve improvement melioration
curiosity inquire wonder
discuss discussion
sing song
own owner ownership possess possession possessive
author writer
instead rather
acknowledge admission admit recognition
propose suggest
detest hate hater hatred
election electoral
carrier carry conveyor
compel duty obligation oblige responsibility
material stuff
actually really
beget father forefather sire
hypothesis theoretical theory
accent accenting accentuate emphasis emphasize stress
slightly somewhat
move movement mover
clutch clutches grip hold
test testing trial try
difference differential
condition conditioner status
expend expenditure expensive spend
family household
fairly moderately pretty reasonably somewhat
win winner
preparative preparatory training
pattern practice
america american
evidently manifestly obviously plainly
certainly surely
establish found foundation launch
appreciation apprehend apprehension comprehend grasp grasping savvy understanding
utterance vocal voice
handle manage treatment
involve respect
incline tend tendency
beginning commence founder start
detective investigate investigating investigation investigative questioning
entry record
forbid foreclose forestall preclude prevent
blood bloody
dark darkness
bespeak indicate
print publication publish publisher
costly price terms
chief main principal
anatomic anatomical anatomy figure flesh
plant works
argue argument argumentative contend contention controversy debate
agree concur concurrence
envisage imagine
attention attentive hearer listener
certain sure
answering react respond response
confront face
comment commentator observer remark
possibility possible potential
letter missive
quickly rapidly speedily
extend extension extensive extent
protect protection
center middle
effect effective effectuate efficient implementation
bound jump leap leaping spring
compare comparison
belief believer feeling impression notion reliance
film filming movie
herculean power powerfulness
number numerical
envision fancy illusion image imagery imagination imaging phantasy seer visualize
halt stop
ride rider
bivouac camp camper camping encamp encampment tent tenting
being existence
cosmos existence universe world
interest involvement
component element factor ingredient
concept conception notion
white whiteness
apparently ostensibly seemingly
sleep sleeper sleeping slumber
preparation prepare readiness
appointment equip equipment equipping outfit
compass range scope
hair hairy
bigger larger
present presentness
evidence evidential grounds
cause induce stimulate stimulation
drink drinker drinking
bask enjoy relish savor
drive driveway
lift lifter raise
tax taxable
particular peculiar special
simple simplicity
measurable measure measurement measuring
explore research
acting perform performance performer playacting
crimson red
distance remote
necessity needed required requirement
action activity fighting
broad wide
barely hardly scarce scarcely
file filing register
consideration perspective view
ability able capability potentiality power
huge immense vast
doctrine ism philosopher philosophic philosophical philosophy
communism communist communistic
affair matter
bloke chap cuss fella fellow lad
eventually finally
forthwith immediately instantly straightaway
associate connect link relate
continue proceed
chore job task
earth global globe
ace one unity
draw pull
table tabulate tabulation
push pushing
allocable allocate allocation allotment apportion
dominant domination
respective several various
adequacy adequate enough
remainder residual residue rest
hebrew jew
kinda rather
furthermore moreover
grin grinning smile smiling
blaspheme curse cuss expletive oath swear swearing
characterization characterize delineation quality
gain win winning
analysis analytic analytical analyticity
existential experience experiential
catholic catholicism
disappear disappearance vanish
discuss discussion
allegiance commit commitment dedicate dedication devote devotion
commission committee confide entrust intrust trustee
sequence series succession
historical history
development evolution evolve
burn fire
search seek
patrol patroller police
ballot suffrage vote voting
heights high
object objectification
brooding contemplative inquisitive meditate meditation meditative mull muse pensive ponder reflect reflective
comparative comparison equate relative
disclose disclosure divulge expose reveal revelation
producer production
endanger imperil jeopardize menace threat threaten
amount sum
chiefly mainly primarily principally
identify identity recognition
approximation estimate gauge
press pressing urge urgent
cross crossing traverse
haste hasten race rush rushing
fail failure miscarry
ensue result
experience experiential
abruptly suddenly
cater ply provide supply
guide lead
detector sensation sense sensor
honor honour laurels reward wages
custom tradition traditional traditionalism
art arty
building edifice
decree dictate fiat order prescribe prescription
phone telephone
meaning spell
dear honey love
coerce force
blue bluish
intellectual knowledge rational
affect impact
triumph triumphant victory
destroy destroyer destructive
phase stage
conservation maintain maintenance upkeep
compensation redress right
speed speedy velocity
compete competitive competitor rival vie
apprehend arrest collar cop nab
machine machinery
frequent patron shop shopper store
marry wed wedding
deficiency lack
artist artistic
minimal minimum
director manager
agency bureau office
door doorway
coffee java
choice cream pick selection
assumption suppose
squad team
fight fighter oppose
close shut shutter
develop evolve
fly wing
aeration air
college collegiate
district territorial territory
represent symbol symbolize
configuration contour shape
display exhibit
conduct transaction
gray grey
near nearness
absence absent
hypothalamic hypothalamus
case event
clothes primping
confine hamper limit limitation restriction shackle throttle
gait pace yard
shooting shot
attain reach
collaborate concerted cooperate cooperation cooperative
operate operation
handle treat
salvage save saver
origin source
legend myth mythological mythology
obtain receive
sense sensitive
reiterate repeat restate restatement
crawl creep
shake shaking
offer proffer proposition suggestion
displacement replace replacement replacing substitute supersede supplant
management superintend superintendent supervise supervision supervisor
consequent lead resultant
dingy dirt grimy soil
new novel novelty
prosperity successful
court tribunal
past yesteryear
comparatively relatively
react reactant reaction
expect expectation outlook prospect
accomplish execute fulfil fulfill
engage pastime pursue
arise emergence germinal originate
fame famed famous greatness illustrious luminary notable noted
local locality neighborhood neighbourhood vicinity
europe european
stairs steps
interest sake
catcher grab
glance glimpse
marketing merchandising selling
acceptance adopt adoption espouse
administer administration administrative administrator presidency
meet meeting
brown brownish
curious funny peculiar queer
motif subject thematic theme topic
growing growth maturation
alter variable vary version
aid assistance
argument assertion statement submit
objective prey
establish found institute
impress impressive strike
coach manager
commander control
count matter topic
boundary bounds edge margin
painting pictorial picture
hands manpower men
basically essentially fundamentally
directly straight
generally mostly
contact liaison
lam run
constitution establishment organization
authority dominate domination lord master mastery potency supremacy
involve involvement participation
happiness happy
education instruction
volume voluminous
dozen twelve
bullet slug
conclusion decision
floor flooring
contribute impart lend
assistant backing helper patronage support
contain container
fury mad rage sore
provision provisional proviso tentative
maximal maximum
complex complexity
abdomen belly stomach
lately recently
affirm confirm confirmation corroborate substantiate validation verification
accept acceptance
cry exclaim exclaiming exclamation outcry yell
clue hint suggest
express utter
fire firing
instal install installation
facility installation
delight joy pleasant please pleasure
flee fugitive
conceal hide privacy secrecy
derive gain
contribute contribution contributor
officiate role
behave behavior comportment demeanor mien
brother brotherly
assorted assortment miscellaneous mixed potpourri sundry variety
average norm
bog marsh mire mud muddy swamp
christendom christian
populace public
alternatively instead
grade grading level ordering rank
anticipation await expectancy expectant expectation
oppose opposition resistance
foreboding forecasting predict prediction predictive premonition soothsayer
declaration declare
coverage deal plow
conceptualization contrive devise forge formulation imaginative invent inventive
ache pain sufferer
sight vision
battle struggle
visit visitor
error fault mistake
flat flatness plane
cold coldness
enormous tremendous
craggy hill mountainous
parent parental
cattle cows oxen
farther further
easily easy
cure healer healing therapeutic therapist
deduce derivation derive infer
destination destine destiny doom fate goal
agree agreement understanding
attest certify expression manifest manifestation
assure ensure insure
announce announcement declare proclamation
issue publish publishing
gesticulate gesture motion
account chronicle history
campaign candidate
conduct conductor
congregate congregation
percentage share sharer
steal stealing thief thieving
bother difficulty
deserve merit meritorious
fantastic marvelous terrific tremendous wonderful wonderfulness wondrous
boulder bowlder rock rocky stone
category class
establishment institution institutional
degree stage
above supra
decline decrease decrement diminish diminution lessen
build progress
energy excitatory
differentiate differentiation distinction distinguish
departure deviation difference differentiate mark marking
choose prefer
warn warning
charge charger
roof roofer
fence fencing
descend descent fall
arrogate claim claimant
gunman gunslinger shoot shooting
composition constitute
agreement correspond correspondence match
contrast contrasting counterpoint
holiday vacation vacationing
radiant radiate radiation
apprehension awful dread dreadful fearful frightening terrible
character characteristic
contraption contrivance convenience convenient gadget
sudden suddenness
particle speck
cloth fabric textile
largely mostly
absolutely perfectly utterly
bloom blooming blossom flower
except exclude exclusive omit sole
cerebrate thinker thinking thought
include inclusive
chance fortune guess guessing hazard luck venture
attract attractive pull
inconvenience worriment worry
passenger ride
pass passerby
comprehend comprehension detectable perceive perceptive
financing fund
refusal refuse reject rejection
endure survival survive
gust wind windy
equal equality
concluding final
deity divine divinity god
checkup medical medicine
space spatial spatiality
exercise exercising workout
concentrate concentration
approve sanction
dupe fool fraud gull victim
appeal beguile bewitch captivate charm enchantment fascination spell trance
roam rove straggler stray wander wanderer
curve swerve veer
lean tilt
suffice sufficient
caliber calibre qualify quality
cardinal central fundamental key
quietness silence silent
theological theology
memorization memorize memory
determine shape
petitioner supplicate
discount dismiss disregard ignore
dissenter object objection remonstrance
connote implication imply significance
destroy ruin
contrive design
dream dreamer
penalize penalty punish punishment punitive
govern regulate regulation rule
christ jesus redeem savior
hesitate pause
aberrant depart deviant deviate deviation divergent mutant vary
significant substantial
happening occurrence
paper papery
settlement village
nov november
someplace somewhere
clothing wear
fix fixing mend repair
disallow forbid prohibit prohibition proscribe veto
advisable advise counsel counseling counselor deliberation guidance
bent determining limit specify
cram heap lot mass mint
compose composer opus
procure procurement secure
enactment legislate legislation legislative legislator legislature
blackmailer pressure
quantity total
resemblance resemble
extend extent
doubt uncertainty
liberal progressive
commiseration hapless pathetic piteous pity poor
drama dramatic spectacular striking
boom deafening earsplitting roar roaring thunder thunderous
food nutrient
willing willingness
diam diameter
thyroid thyroidal
hall hallway
class grade
anyhow anyway
pray prayer
beckon wave
battleful combat combatant conflict
soldiering soldiery troops
collision hit impinging
assembly construct industry manufacture manufacturing
instrumentalist musician player playing
arouse elicit evoke
annoy bother irritate irritation temper thorn vex
bunch clump cluster
tube tubing
armament weapon
endeavor enterprise strive
acrobatic athletic athletics gymnastic gymnastics sport
metal metallic
influence influential
planet planetary
electric electricity
finance financial fiscal
marital marriage matrimony
department departmental
spring springtime
likewise similarly
coalesce fuse merge mix mixture
assay check checkout
amaze amazement astonish astonishment astound
enjoin order
mumble murmur murmuring mutter muttering
clutch seize
distribute spread
aggregate collector combination
creative freshman initiate newcomer originate
aggregation assemblage assemble collection
hurler pitcher swirl twiddle twirl whirl
lend loan
elect elected eligible
fulfillment satisfactory satisfy
shade shadow shadowed shadowy
adjacent next
independence independent sovereign
stranger unknown
detergency detergent
warm warmth
tonal tone
photo photograph photographic photography
bible biblical scriptural scripture
utopia utopian
battlefield battleground field
dad daddy papa
considerably substantially
tears weep weeping
fortify strengthen
remind reminder
investigate investigator researcher
conclusive decision
defeat overcome
cook cooking prepare
journey journeying travel
patronize sponsor
disburse expense outlay spending
babe baby coddle infant pamper
preserve uphold
drowsiness sleep slumber somnolent
broad extensive wide
outstanding prominent salient spectacle
conscious consciousness
bulk majority
religion religious religiousness spiritual
president presidential
award awarding
basement cellar
aspect facet
sec second
promptly quick quickly
educate education train
denial deny
convention formula rule
comment commentary
communicating communication
consume consumer consumption ingest intake uptake
board plank
line outline wrinkle
execution perform
contempt despise disdain scorn
beset chivy harry plague provocation provocative trouble
rail train
gaze regard
retire retirement
avert avoid
labor labour proletariat worker
fair justice
owner proprietor
winter wintertime wintry
melodious melody tune tuneful
rain rainfall
diversion recreation recreational
grecian greek hellenic
airplane plane
client customer
dirt soil
partially partly
rarely seldom
quietly softly
foliage leaf
ascribe attributable attribute impute
bar prevention
identification identify identity
enter participant participate
exercise exert
incentive incite incitement inducement motivate motivating prompt
paint painting
squirm tornado twist wriggle writhe
bearing guidance guide maneuver steer
bend fold
examination scrutinize scrutiny
hospital infirmary
attendant attention care tend tending
accommodate fit suit
fog haze hazy misty
serpent snake
scheme strategic strategy
whiskey whisky
finally ultimately
root stem
growth mature
cool coolant cooler cooling
conversion convert transition
disrupt disruption interrupt interruption
fasten fix fixture secure
bore drill
variation waver
dance dancer
bicycle cyclist wheel
march marching
detection picket scout sentinel sentry spot
debris dust junk rubbish rubble scrap
preserve save
recover regain restoration retrieve
defray payment
sequential serial succeed successive successor
enrol enroll enrollee enrollment recruit registration
entertain entertainer
occupancy occupant occupy reside resident tenancy
advantage advantageous
dirty soiled unclean
neighbor neighborliness
compulsion compulsive compulsivity
illusion illusionary
assurance confidence
brush brushy thicket
spectral spectrum
cuba cuban
apparatus setup
news tidings
bastard prick
injure injury wound
excite stimulant stimulate stimulation stimulus
processor treat
decide resolve settle
career vocation
condemn condemnatory decry excoriate
hunch intuition suspect suspicion
define definition
assert assertion
howl howling lamentation wail wailing
official officiate
beat beating conqueror crush vanquish
attack belligerent onrush onslaught
holder supporting
despair desperation
prefer preference
assign assignment delegate designate
divide split
endow endowment gift invest talent
bidding command
analogous correspond equality equate equation equivalence par
exceed transcend
motivation motive
obscure vague vagueness
enigma enigmatic mystery puzzling
damn goddamn
celerity quick rapidity speedy
humor wag wit witty
glee hilarity joy
scholar scholarly student
glass glassy
cultural culture ethnic
ill illness malady sick sickness
cadaver corpse
contract contractual
chart graph graphical
atom atomic
russia russian
enemy foe
attorney lawyer
dec december
bear birth
alleviate relief relieve
turn turning
detonate explode explosion
merge merging unify unite
heat warmth
evaluation rating valuation
appropriate hallmark reserve stylemark trademark
fathom incisive insight keen penetrate penetrating
preach preaching sermon
commendable congratulations exalt glorify glory praise
interpret interpretation interpreting rendering
condition specification specify stipulate
disregard ignore snub
distress martyr suffering woe
recede retreat withdraw
expose exposure
instant twinkling
allocation allot allotment assign
dealer hawk hawker huckster peddle peddler trader vending
accumulate collect compile
favor privilege
integrate integrating integration
hesitate hesitating hesitation waver
applicable application
ample plenitude plentiful plenty profusion richness
beneficial benefit welfare
champion hero heroic
comfort comfortable
blessed damned darned goddam goddamned infernal
integrity unity
colloquial conversation conversational
diminutive petite tiny
bit teensy wee
crime criminality
clarity clearness lucidity readable
short shortness
former onetime
located situated
coast coastal seacoast
minister parson pastor pastoral
environment environmental
paris parisian
factory mill
band circle
alteration modification modify
intelligible sympathize sympathy understandable
construe interpret
deduct subtract
volition will willing
debate fighter quarrel
acquaint introduce
universal universalize
denomination designate
bomb bomber bombing
formula formulation preparation
conceive conceptual
framework model
agony anguish suffering torture
truck trucking
sun sunlight sunshine
prize valuable
invest investment investor
control curb
enforce enforcement impose
celebrant celebrate ceremony
persist prevail prevalence traditionalist
accord concordant
front frontal
colored negro
sis sister
calamity catastrophe disaster tragedy
extended length lengthy prolonged
related relatedness
earthquake quake seismic
brilliancy brilliant luster splendor superb
fiction fictional
linguist linguistic linguistics
foyer hall lobby vestibule
lab laboratory
johnny reb rebel
effluent wastewater
feb february
sept september
heretofore hitherto yet
earnestly seriously
deeply profoundly
perspiration sweat
admiration esteem respect
determination resolution resolve
applicant application
affirm affirmation assert oath swan swear
defender guardian screen shield shielding
craft crafter craftsmanship trade
duplicate insistent repeat repetition repetitive
buff devotee enjoyment lover
depart departure going leaving
blare blaring boom clamor din
award presentation prize
specialist specialization
administration formation organize
attitude posture
define delimit
partition separate watershed
exhibit exhibition
excel excellent surpass
democracy democratic
occidental west
bogus fake hypocrite phony
soft softness
aged elderly older
relevance relevancy relevant
affluence rich
crazy mad
narrow narrowness
cinema cinematic film
human humanity
symbol symbolic
technical technique
mental mentality outlook wit
comedy comic
three trio
thyrotrophin tsh
indoors inside
inside within
gasp pant panting puff
relax repose
suffer sustain
persevere persist persistent relentless
commercialization market marketable marketplace
abide brook endurance endure tolerant tolerate
standpoint viewpoint
negotiate negotiation talks
entice lure tempt temptation
advise notify
arrange arrangement
faculty staff
glue paste
drag haul
arrange organizer placement
clean cleaner
rupture tear
jerk yank
lyric words
drift float
cargo freight ship shipment
flow flowing rivulet
echo resonant resound resounding reverberate reverberation ring
appoint appointed appointee constitute
assemble gather
obedience obedient obey
dominate predominance predominate predomination prevail reign
audacious brave bravery courage dauntless
amber gilded gilt gold golden
ambiance atmosphere
dependence dependency dependent
marked pronounced
immortal immortality
excess extra redundancy redundant surplus
reasonable sensible
epoch era
superior superiority
academic academy
tumor tumour
mars martian
procedural procedure
content message
aug august
increasingly progressively
purely strictly
arouse awake awaken awakening
enlarge enlargement expansion
iodinate iodine
multiply times
doubt skeptic
engineer engineering
differ disagree disagreement dispute dissension
announcement exclaim proclaim promulgate
disc recorder recording tape
outline sketch vignette
lose loser
chew jaw
pavement sidewalk
bringing deliver delivery
lock operation
pitch toss
daydream dream idealist woolgather
breakthrough discovery inventor
alarm consternation dismay horror
sway swing
inclination incline ramp slope
heir inherit inheritance
admission admit
center centering focus focusing
arrow orient
beauty loveliness
fringe marginal marginality periphery
continuity continuous continuum
cryptic inscrutability inscrutable mysterious
beast brutal brute cruel savage vicious wildcat
extreme utmost
essential indispensable
affiliated attached connected connection
firm firmness resolution unfaltering unshakable unwavering
democracy democratic republic
harm injury
georgia georgian
dozens lots scores tons wads
acculturate culture
acquire assume
circular round
interior internalize
commandment require
contend contention postulate
concede confess confession
bless signal signaling
file lodge
admonish admonition warn warning
bawl bellow
bundle package packet parcel
crop glean harvest reap
mate partner spouse
careen lurch reel stagger
chase pursue pursuit
cross crossroad intersect intersecting intersection
flow flux
behold observer
creak creaking screech squeak
discern discernable discernible distinguish
trade trading
earnings profit profits
favor preferment
cheerfulness cheery gay sunny
bright brightness
exact precise precision
booze drunken liquor spirits
uneasiness uneasy
effectiveness efficacy
inner internal
fleet swift
awful awfulness dreadful terrible unspeakable
humor humorous
adulthood maturity
maturity ripe
fair fairness reasonable
ethics moralistic morality morals
radical revolution revolutionary
constituent element
realism reality veridical
sin sinfulness
complex composite
naval navy
plato platonic
ireland irish
bar ginmill saloon
grounds yard
brow forehead
ego self
badly seriously severely
accordingly consequently
doubtless undoubtedly
below beneath
eternally everlastingly forever
outdoors outside
gag jest joke
insulate isolate isolation
impose inflict infliction
beg implore pray
absurd deride derision derisive gibelike mocking preposterous ridiculous taunting
bedamn damn damnation hex imprecate imprecation malediction
consult consultation
apologist defensive justification justify vindicate
televise television
advertisement advertising promotion publicity
sign signature
aggressor assail assault attacker
log logging lumber timber
absorption chump fool imbibe sucker
crouch squat squatting
generate genesis
roleplay roleplaying
excite excitement
sail sailor
space spacing
collect payable
borrow borrower
insurrection rebel rebellion revolt uprising
comprehensive embrace encompass
inherent integral underlying
defiant defy withstand
frightened scared
absorbed engrossed intent wrapped
menacing ominous sinister threatening
heap mound pile
incorrect wrong
petition request
efficiency efficient
strange strangeness
thin thinness
dense density
scream screaming screech screechy shriek shrieking squeak squeaky
comedian comedy fun merriment
hunger hungry
criminal crook felon outlaw
beloved darling dear
adult grown grownup
northerner yank yankee
adolescence adolescent teenager
remarkable singular
lasting permanence permanent
irony sarcasm satire satiric satirical
ferocious fierce furious
wisdom wise
chemical chemistry
contemporaries generation
phonemics phonologic phonology
document papers
texan texas
spire steeple
theater theatre
leaders leadership
oct october
badly ill poorly
advisedly deliberately intentionally purposely
reenforce reinforce reinforcement
magnify magnitude
damage impair impairment
dialysis dialyze
accelerate acceleration quicken
organization systematize
conjecture hypothesis hypothesize speculate theorist theorize
reexamine review
lecture lecturer lecturing
applaud applause clapping
challenge dispute
amplification elaborate elaboration exposition expository expound
beam broadcast transmit
advertise advertising publicist publicize
amend amendment
bruit rumor
baggage bearer lug luggage toter
interlace intertwine lace string twine
watercolor watercolorist
garden gardener
indignation loathsome outrage scandal scandalize
navigate voyage voyager
slip steal stealth
passage transition
crouch stoop
mob rabble throng
donor gift giving
earn garner
club ordain society
beginning inaugurate kickoff outset
enact ordain
register registrant registry
deliverance rescue saving
foil frustrate frustration thwart
evildoer sin sinner sinning transgression
commit culprit perpetrate perpetration
adversary antagonist balk opponent
hut reside shack shanty
exceed excessive transcend
socialism socialist socialistic
symptom symptomatic
frequency frequent
captive captivity prisoner
haste hurried
alike likeness similar similitude
gross receipts revenue
amateur recreational
likelihood potential potentiality
honored prestige
decency decent nice politeness
erudite learned learning scholarship
sex sexual
forty twoscore
criterion standard touchstone
sympathetic sympathy
chaos disorderly jumbled
fatigue tired weariness
constant unvarying
deserving worth
biological biology
technological technology
molecular molecule
africa african
italian italy
propaganda propagandist propagandistic
juncture occasion
champ champion
differently otherwise
curtail restrict restrictive
hasten hurry
ascertain ensure insure
criticise criticize
exaggerate exaggeration
confer conference consultation
submission submit
contract contractor undertake
enquire inquire questioner
barrage shell
dice die
fish fisher fisherman fishing
fulfil fulfill fulfillment satisfy
dope gage smoke smoking
laundry rinse wash
batter hitter punch slug slugger
cuddle hugging kissing nestle nuzzle petting snuggle
mingle mixing unify
burden load loading
interpretation interpreter rendering representation
agriculture farming grower husbandry
appease conciliate mollify pacification pacify peace serenity
sail sweep
bounce rebound ricochet
railroad railway
chase dog pursuer
clang clangor clangoring clash crash
refund repay
deprive divest divestiture strip
bottom underside
dignify dignity
being organism
defer postpone shelve
forego precede precedent
example exemplify
delirium frenzy fury hysteria hysterical
bitterness rancor resentment
entire entirety intact integral totality
fragment fragmentary shard
prominence prominent
enthusiasm enthusiastic
cadaverous emaciated gaunt haggard pinched
boredom boring irksome tedious tiresome wearisome
hole pore
lifelike pictorial vivid vividness
cycle rhythm rhythmic rhythmical
insane insanity madness
smooth smoothness
gas gaseous
productive productivity
capable capacity
impossible inconceivable unimaginable
hawaii hawaiian
rousseau rousseauan
bronchiolar bronchiole
meteorite meteoritic
paramagnet paramagnetic
california californian
apothecary chemist drugstore pharmaceutical pharmacist pharmacy
ammo ammunition
clergyman reverend
cowboy cowhand cowpuncher puncher
jan january
constantly invariably
disregardless irrespective regardless
north northward
cleaning cleansing
burst explode explosion
flourish thrive
coincide concur concurrent cooccurring simultaneous
fill filling
annihilate annihilating annihilation demolition destruction devastating eradicate withering
colony settlement
devil lucifer
agenda schedule
dissemble feign pretend
minimize minimum understate understatement
protest protestation
snap snarl
mark marker
interpreter translate
avenge retaliate retaliation revenge
mine miner
binder tie
liquidate murderer
duct shipping transmission transmitting transport
rag shred whit
trace tracing
activate actuate spark trigger
replication reproduce
headache worry
disappoint disappointment letdown
relief stillness
heartbeat pounding rhythm throbbing thump
infantryman plod trudge
topple tumble
eye eyeball orb
contribution donate donation
dispense dispenser distribute
furnish furniture
adopt adopted borrow borrowing
interfere interference
defeat licking
breakaway secede
foster fostering
believer worship worshipper
lengthening perpetuate perpetuation prolongation
embody image personify
defy resist
snow snowfall
darkness shadow
gallantry heroism valiant valor
countless innumerable multitude multitudinous myriad unnumbered
convinced positive
contiguous immediacy immediate
atomic nuclear
critical criticism
dependable reliable
inclination tendency
elementary simple unproblematic
crisp distinctness sharp
cheap inexpensive
intensity intensive
concerned interested
closed shut
confusion disarray lost
germ source
nationalism nationalistic patriotism
delicious delightful
creator lord
might mighty
profound profundity
mimesis mimetic
heyday peak wealth wealthy
danger perilous precarious
identical indistinguishable
discrepancy variant variation
bearded bewhiskered whiskered
adept expert expertise practiced proficiency proficient skillful
symmetric symmetrical symmetry
mess messy
literal literalness
adventure escapade
dawn dawning daybreak
positivism positivist
micrometeorite micrometeoritic
orbit orbital
capitalism capitalist
thermometer thermometric thermometry
grandma grandmother granny
mama mamma mommy
disc disk
unfortunately unluckily
firmly steadfastly
awfully terribly
chortle chuckle
glare glower
infect infectious infective pathogenic
saliva spit
blush flush redden
dilute dilution
recur recurrent repeated
conference league
transform transmutation transmute
desolation destruction devastate ravage
code codification codify
analyst analyze analyzer dissection
ambition aspiration aspire
persuade persuasive
barb jeer jibe mocker scoff shaft
bluster boast brag braggadocio bravado
deter discourage
newsman reporter reporting
groan moan
lunch luncheon
cling cohere cohesive
connect link
flog lash whip
bat batting
bite biter
park parking
wrack wreck wreckage
crusher mash squash squeeze
poetry verse
debut entry introduction
impersonate persona role
appreciate appreciative
flip toss
bather swim
heaving surge
hurl hurtle jabbing lunge
flash twinkle wink
monitor monitoring
rob robber robbery
free liberate release
exclude exclusion shutter
endorse indorse supportive
burial bury entomb inter
killer murder
amuse amusement entertainment
deceive deceptive delude misleading misrepresentation
guilt guilty
ghastly grim gruesome macabre
purple violet
drab gloom somber
denseness dumb slowness
diarrhea diarrhoea
emergency exigency insistent
ardor eagerness zeal
hunger hungry longing thirst yearning
initiative opening
specific specificity
circumstance context
glowering morose sullen
miserable misery wretchedness
implement instrument instrumentality tool
devilment hound mischief rascal rogue scoundrel shenanigan villain
awareness cognizance consciousness
brainy brilliant genius
hardship rigor severe wicked
everyday mundane routine unremarkable
founding initiation innovation invention
eternal everlasting perpetual unending
porosity porous
hubbub racket tumult uproar
period periodic periodical periodicity
detached isolated separated
multiple multiplicity
amazed astonished stunned
leather leathered
damp moist
syllabicity syllable
diet dietary
opera operatic
microscope microscopic microscopy
pleura pleural
instruction instructional
abode dwelling
bone osseous
excess surplus
language speech
competition contest
abode residence
decidedly definitely emphatically
extremely highly
remarkably unusually
candidly frankly honestly
recreate revival revive vivify
accommodate adapt
heat hotness
stiffen stiffening
maximize maximum
incorporate integrate
desert forsake loneliness
reputation repute
communicate communicative
approval blessing
avoidance dodging evade hedge sidestep
berate chide rebuke reproof scold
bait tantalize taunt tease teasing
criticism review
ebullient exuberant exultation gleeful rejoice
citation commend
alibi excuse
circulate diffuse diffusing disseminate dissemination
portrait portray portrayal
protest protestation
strain strive
golf golfer golfing
eating feeding
delight revel
feeding nourish nourishment nutrient nutritive sustenance
knife stab
carve sculptor
bind binding
couch lounge sofa
incantation invoke magician
actual factual realization
formation maker
adorn decor decorate decorator ornament
practise rehearsal rehearse
idol idolize paragon revere worship
ecstasy exalt rapture thrill
quake quiver trembling vibration
revolve rotate rotation
gyration spin
glint glisten glitter
graduate graduation
arms munition
resign vacant vacate
captivity imprison imprisonment jail
compliance comply conformity
balance equilibrium
defining definition shaping
glinting glitter glittering
verve vitality
brave courageous
attired dressed garbed
bare naked nakedness nude
customary habit habitual
communication communicational
mum silent
unique unparalleled
stereotype stereotyped
incredible unbelievable
pride triumph
blur blurred fuzzy haze
precarious uncertainty unstable
philosopher philosophical philosophy
brisk energy vigor
ambiguity ambiguous equivocal
infidelity traitor traitorous treason
greasy oily
done through
eternity infinite
alien exotic foreigner
homogeneity homogeneous
honest honorable
endless eternal interminable
vernal youthful
exception exceptional
oil oily
passion passionate
ardent fervent fervor fiery impassioned
bewildered confused
grim inexorable relentless
custodial hands
doubtful dubious
hazard jeopardy peril risk risky
reactivity responsiveness
authenticity genuine
pale pallid wan
commerce commercialism
contemplation musing reflection
evil sinful ungodly wickedness
nausea nauseated sick sickish
convent monastic monk
arterial artery
ion ionic
testimonial testimony
orthographic orthography
therapeutic therapy
evangelical gospel gospels
anion anionic
angle angular
bronchial bronchus
orchestra orchestral
cortex cortical
aesthetic esthetic
redemption salvation
grave tomb
blade steel sword
science skill
ordinance regulation
blithely gayly happily jubilantly merrily
aloud loudly
freshly newly
individually separately
frantically madly
shave shaving
brood incubate
adapt adaptable adjust conform
fusion merger unification
adolescent teen teenage
escalation intensification intensify
conquer subdue suppress
emerge emergence exit
perceive perceptible perceptive
amaze baffle bewilder mystify puzzle
disapproval disapprove
deflection distort falsify warp
counting linear sum summate
narrative recount
dictum label pronounce pronouncement
inflection intonation prosody
accent dialect
cable telegram telegraph telegrapher
convey expressive
overcome surmount
skirmish skirmisher
invade invasion occupation
bang slam
curtain drape drapery
staining tarnish
rend rip rive
innovation invention planning
innovate introduce
rebuild rebuilding reconstruction
imitate imitative simulate
animate enliven inspire
comforting consolation console consoling solace soothe
exultant jubilant rejoicing triumphant
rattle rattler rattlesnake
stumble trip
scamper scurry scuttle
clamber scramble
flounder stagger
pace pacing
communique despatch dispatch
hound hunt hunter
dash scoot scud
commutation commuter commuting
contemplate contemplation
carpenter carpentry
feasible practicable viable workable
cancel cancellation
autonomy emancipate liberate liberty
ancestry lineage parenthood pedigree rearing
boldness dare
nucleate nucleus
belie conflicting contradict contradictory
cap crest
epitome epitomize paradigm prototype typify
elude elusive subtle
abstract abstraction
given givenness granted
competence competent
deceased decedent gone
unaware unawareness
freak grotesque monster monstrosity
optimal optimum
dusk nightfall twilight
storm stormy
absolute sheer
consent unanimous
isolated stray
bush shrub
boss foreman peremptory
stoicism stolid
slender slim
disabled handicapped
external international
laden ladened loaded
clod clumsy lummox ungainly
disgrace inglorious shame shameful
despairing desperate
gigantic mammoth
cherished precious treasured
affectionate fond tender tenderness
childish infantile
superstition superstitious
gentleman gentlemanly
hardy sturdy
engineering technological technology
modeled sculpture
master masterly virtuoso
distinction eminence leading preeminent
faith trustworthy
dependable loyalty reliability
emblem type
airy breeze
calculation computation
athlete athletic
pedagogical teaching
canada canadian
governor gubernatorial
cubism cubist
credo creed creedal
freeway pike superhighway thruway
index indicator
militia reserves
russia ussr
brook creek
cavalryman trooper
circumstances luck
arena domain sphere
orthophosphate phosphate
exceedingly extremely super
desperately urgently
inevitably necessarily
consistently systematically
marvelously superbly wonderfully wondrously
anxiously uneasily
enormously staggeringly tremendously
carefully cautiously
shiver shivering shudder
gland secrete secretion
ailment complaint
suspend suspension
decrease lessening
accumulate amass cumulative
coordinate organise
climb mount
amplifier amplify magnification magnify
decelerate slow
distill distillation purification purify
blemish impair mar
climax culminate
demon devil fiend
absorb assimilate ingest learner scholar
misinterpretation mistake mistaking misunderstanding
exploration exploratory explore
approval approve
conclude ending
authorization mandate mandatory required
appeal invocation
assurance assure
interview interviewer
blame cynic
inquiry research
grumble grumbling mutter
convey conveyor
photograph snapshot
emphasize underline underscore
pig squeal
explain explanatory
conscription draft hitch recruitment
protect protective
marksman sniper
ambuscade ambush bushwhack waylay
sip sipper
bang slam
rub scratch
delve dig
fumble grope
salvo volley
embrace embracing hug
blend blending
clogging impede obstruct obstruction occlude occlusive
seed sow
pile stack
architect designer
singer singing vocalist
disturb upset
gratification gratify satisfaction
shiver shudder tremor
grounder hop hopper skip
date escort
pour swarm
arc arch
centrifugation centrifuge
cringe flinch quail recoil wince
pounce swoop
footprint stride tread
hide hideaway hideout
exert wield
deduct deductible withhold withholding
rustle rustler rustling
storage storehouse
inhibitory quash repress repression repressive subdue subjugate
abolish abolition
interfere interference intervene
victim victimize
prosecute prosecution prosecutor
commotion din rumpus
exist subsist subsistence survivor
beard whiskers
individualism individuality
aggressive aggressiveness
enraged furious maddened
ass buttocks posterior
crafty dodge fox shenanigan sly trick wile wily
frightful horrible horrifying
beady button
gruff hoarse husky
inescapable unavoidable
astute sharp shrewd
defiance disobedience
indefinite indefinity
crudity primitive
conjecture hypothetical speculation surmise
indescribable ineffable unspeakable untellable
antic fantastic grotesque trick
suitability suitable suited
distressing disturbing seriousness
absurdity ludicrous ridicule
engrossing fascinating
colossal prodigious stupendous
meaningful meaningfulness
meaningless nonsense
motionless static
uncanny weird
magic magical
marvel miracle miraculous
neurosis neurotic
brilliance exalted grandeur lofty splendor
discovered observed
fresh freshness novelty
cliche hackneyed threadbare timeworn trite
impatience impatient
flawless perfection
abiding durability enduring
decent fitness fitting
arrogant ego egotism
dross impurity
interconnectedness interrelated interrelation interrelationship
flair style stylistic
luxury opulent sumptuous
madman maniac maniacal
chunk chunky clod clump lump
blow jerking jolt
curved curving
emphasis emphatic vehemence
amazing astonishing
regular veritable
belowground underground
diversity variety
concealed hidden
clown silly wacky
tactile tactual
choir chorus refrain
grammatic grammatical
hilar hilum
symphonic symphony
bureaucracy bureaucratic
bathtub tub
horde host
patch plot
acetonemia ketosis
plight predicament
climate mood
midday noon
immensely vastly
currently presently
exhaustively thoroughly
absently absentmindedly
backward backwards rearward
upward upwards
thenceforth thereafter
hastily hurriedly
apiece each
earlier sooner
defecate pot shit toilet
demythologization demythologize
reversal reverse
translate translation
modernization modernize
tighten tightening
reappear reappearance
titer titration
emanate emanation emission
engross engulf immerse intentness preoccupation steep
carelessness neglect negligence
err error
misconception misconstruction misconstrue misunderstand
precedence priority
evaluative judge
brood dwell
assiduity focus rivet
burden encumbrance saddle
beg solicit
acquiesce acquiescence assent
rebut refute
flatter flattery
coverage insurance underwrite
conviction sentence
baptize christening
bunch crew gang
guard ward
alcohol drunk drunkard
draught gulp swig
jab poke
disperse sprinkle sprinkling
border surround
barricade block
gallus suspend
embed imbed implant planting
blob patch
sprawl sprawling
drift driving impel impetus
calm lull
reassurance reassure
exasperation infuriate
chagrin humiliate humiliation mortification
badger bug gadfly pester tease
dejection depress dismay
ghost specter
transfer transplant
hike tramp
trample trampling tread
encroach encroachment intrusion invader invasion
aroma odor scent
observance observation watching
withhold withholding
accord allot
merchandise merchant
holding retention
pardner partner
appointment nomination
elevate promote promotion
ranch rancher
liberal tolerant
accredit accreditation
celebrate fete
annoyance irritation
sabotage undermine
misdemeanor violation
recourse resort
lurk skulk
hostelry inn lodge lodgings
deficiency deficient inadequacy lacking
frightened panicked terrified
advance progression
coward cowardice cowardly
anger angry ferocity fierceness violence wildness
smiling spark sparkle
bleached faded
clouded overcast
devoted devotion
ironical irony
bizarre eccentric eccentricity
disbelief scepticism skeptical skepticism
blunt candid candour forthright frank
dim faint
missile projectile rocket
ignorance ignorant
pains straining striving
elastic elasticity
elector voter
mysterious mystic supernatural
rigorous strict validity
explicit expressed
modern modernism
bull lousy rotten shit shucks stinking
seated sitting
apt given
jolly jovial merry
apparition ghostlike ghostly phantom specter spectral
agony excruciating torment torturing
ferment fermentation storm stormy tempest unrest
contrition regret remorseful sorrow
fundamental rudimentary
arrogance condescension haughty supercilious swaggering
conceit vain vanity
debility feebleness frail infirmity
disagreement discrepancy divergence
elder older
sober solemn solemnity
sincere sincerity
powdered powdery pulverized
shivering trembling
dogged persistence persistency tenacity
adjunct aide auxiliary
flavor lemon tart
exhausted fatigued
sentiment sentimental
distrust sneer suspicion suspicious
submarine undersea
useless uselessness
futile futility unavailing
moisture wetness
curricular curriculum
atmosphere atmospheric
pecs pectoral pectoralis
monument monumental
muscle muscular
mechanics mechanism
rite ritual
india indian
chromatographic chromatography
wax waxen
enzymatic enzyme
neocortex neocortical
budget budgetary
classroom schoolroom
greatcoat overcoat
john lavatory privy toilet
merit virtue
core nucleus
courier messenger
catastrophe disaster
kingdom realm
gunpowder powder
mutely silently wordlessly
obstinately stubbornly
conspicuously prominently
fragrance perfume scent
clothe garment
enrich enrichment
aggravate exacerbate exacerbation
regulate regulator regulatory
decomposition disintegrate disintegration dissolution
blinker flash
refill replenish replenishment
automate automatic
dosage dose
disrupt disruptive riotous troubled tumultuous turbulent
befuddle confound confuse
reconsider reconsideration
categorize classification
booker booking
destine intend
calculate forecast reckon
insist insistence
acclaim hail herald
congratulate congratulation felicitate
acquit exonerate vindication
insinuation intimate
confidant confide
couch frame
stammer stutter
document documentary
correspondence correspondent
confirm confirmation reassert
precaution safeguard
consumptive depletion exhaust
polish shining
besmirch blot
kill killing
accessory affix append supplement
sew sewing stitch
blast smash
snare trap trapper
handbag purse
sorb sorption
perch roost
breach gap opening
renew renewal
plow plowing
attract attractive
budge stir
prance strut swagger
haversack knapsack
rail railing
ripple ruffle undulate
receiver sensory
rustle rustling
grumbling rumble
runner smuggle smuggler
elimination rid
retire retirement
assist assistant
certificate certification license
deference esteem respectable
lease rent
discriminate discrimination preferential
ado bustle flurry mother
breach offender transgress violate
cope grapple
buddy crony
assemblage gathering
drover herd
offensive violate
peer rival
expiration expire termination
configuration constellation dot stud
resplendent splendid
blight plague
inertia passive passivity
emotionalism emotionality excited
ambition ambitious
bristle burr
stereo stereophonic
lighted lit
gleam gleaming luminous
satin silk
indolence indolent lazy
motive motor
incertain uncertain
constancy stability
distinctive typical
lavender lilac
exhaustive thorough thoroughgoing thoroughness
brevity brief
correct correctness
critic critical
monarch sovereign
ambitious challenging
economical economy
rigid stiffness
abroad overseas
felicity happiness happy
usefulness utilitarian utility
authentic veritable
fiend fiendish infernal satanic unholy
antagonistic antipathy aversion distaste
expansiveness grand
dullard stupidity unintelligent
celebration festive festivity merry
epic heroic
damned unredeemed
larva larval
empty hollow
fierce vehement
pathos poignant touching
fixed immobility
aristocracy aristocratic breeding gentry nobility
northerly northern
coming imminence upcoming
auxiliary subordinate supplemental supplementary underling
looking sounding
cerebral intellect
infamous notorious
analogy parallelism
earnest earnestness seriousness sincerity
amorphous shapeless
disappointed discomfited frustrated
bum cheap crummy puke skunk
careworn drawn haggard worn
authentic reliable
integrated unified
concentration density
recollection remembrance
bit chip fleck scrap
lather soapsuds suds
senator senatorial
recommendation testimonial tribute
staginess theater theatre theatrical
pathological pathology
papal pope
lexical lexicon vocabulary
psychological psychology
parameter parametric
adjectival adjective
epiphyseal epiphysis
mexican mexico
fireplace hearth
countenance visage
detection sensing
attribute dimension
altercation fracas
cemetery graveyard
hayfield meadow
congressman representative
jimdandy jimhickey
sportsman sportswoman
curiously oddly peculiarly
arbitrarily haphazardly indiscriminately randomly
gravely soberly
eyelid lid
giggle titter
bathe bathing washup
shock stupor
recover recovery recuperation
necktie tie
accelerator throttle
compound deepen
flowering unfold unfolding
adjustment alteration modification
dash smash
icebox refrigeration refrigerator
thaw unthaw
complicate complication refine refinement
complicate complication
centralization centralize concentrate
bolshevik commune communize
rev rpm
conspiracy conspirator conspire
arbitrate intercede intermediary intervention mediate
inspire prompt
quarrel wrangle
repeal rescind
concede concession
incite incitement instigate
compliment congratulate
finding ruling
revise revision
generalize infer
chant intone
carpet rug
scour scouring scrub scrubbing
carve sculpture woodcarver
egg eggs
flexible twist
butcher slaughter
sod sward turf
fractionate fractionation
kidnap kidnapper
bucket pail
detachment disengage disengagement withdraw
launch launcher
flood swamp
grapple grappling wrestler wrestling
immerse plunge
catalog catalogue
generate proceeds takings
envision foresee picturing
breed engender
depict picturing
fret fuss
cheering embolden shouting
cavort frolic romp skylark
jerk tug twitch
shamble shuffle shuffling
glycerine glycerol glycerolize
crowd ruck
orbit revolve satellite
abandon vacate
droppings dung manure
bell buzz doorbell
abhorrent disgust disgusting hideous loathsome repulsive
subsidize subsidy
genetic transmissible transmit
bid bidder
imposition infliction levy
import importation
dissociation divorce
restrict restriction restrictive
indict indictment
abandonment defection desertion
persecute persecution tormentor
variant varying
deceleration lag retardation slowing
gummy pasty sticky
glued pasted
formidable redoubtable
moonlight moonlit
blazing glaring
brilliance glare
halfway midway
virgin virginity
blackness ink
barbarian barbaric savage
confused disjointed disordered garbled
fraction fractional
calmness composure equanimity
conciseness summary
fatal fateful
delicate fragile
discretion discretionary
sober sobriety
rubber rubberlike rubbery
envious envy jealous
anticipated awaited
plump plumpness
bony scrawny skinny
adverse adversity hardship
adamant inexorable intransigence relentlessness
decoration decorativeness ornament
singularity unique uniqueness
fake fictive pretended sham
crotchety ornery quirk
ulcer ulcerated ulceration
heedless unheeding
unsloped upright
slanted slanting sloping
aridity bleak desolate
diminished lessened weakened
baronial imposing noble stately
castle palace
mangled torn
improbable unlikely
saint sweet
romance romantic
radical ultra
unnecessary unneeded
dignity grand lordly
acquiescence assent
disinterest impersonal neutral
enormity hideous outrageous scandal
girlish schoolgirlish
wild wildness
impotence impotency impotent
fruitless futile vain
allegory emblem parable
confining constraining limiting restricting
beefy burly husky
sphere spherical
cylinder cylindrical
fine okay
mobile mobility wandering
grain granular gritty
aloneness lone recluse solitary
nerve pluck
rebellion rebellious
prosperity prosperous thriving
fanfare flashy gaudy loud tawdry trinket
edgy jumpy nervousness restive
nerves nervous
folly foolishness unwise
frog toad
geometric geometrical geometry
phoneme phonemic
rite ritual
magnet magnetic
arteriolar arteriole
korea korean
hypophyseal pituitary
moroccan morocco
dictatorship tyranny
gunfire gunshot
cafe coffeehouse
closet cupboard
jeep landrover
staircase stairway
breadth width
brow eyebrow
inscription lettering
gaiety merriment
cavity pit
scot scotchman
acres estate
affair liaison
milieu surroundings
peptidase protease
gently softly
formally officially
firmly securely
halfway midway
continuously endlessly unceasingly
hereafter hereinafter
acutely keenly
breathing respiration
dose drug drugging
disability handicap invalid
modifier modify
developer exploitation
decline worsen
cloudburst downpour soak souse torrent
flood inundation
enhance heighten
fault flaw
marshal mobilize
shade tint
germinate sprout
idiot imbecile
crystal crystallize quartz
automatic machinelike
discharge vent ventilate
foam froth spume
foreground highlight spotlight
alleviate facilitate
jumble muddle welter
intellect reasoning
diagnose diagnosing diagnosis
foreknow foresee
coax wheedle
clamor clamoring
eschew shun
advocacy preach preaching
accusation accusative accusing
augur bode portend predict presage
acknowledge receipt
greeting salute
extenuate mitigate mitigation
grumble scold
bemoan bewail deplorable sorry
shriek shrill
calculating forecast
articulate articulation enunciate pronounce
chatter gabble gossip prattle
growl growling
yap yelp yelping
berth station
breakdown dislocation
submission submissive
bet gambling wager
exploit tap
starvation starve
glut glutton gorge overeat overeating overindulge
cuff fold
wrap wrapper
pound thump
batter buffet
intercept interceptor
elevator hoist
adjoin butt
commandeer highwayman hijack hijacker
enclose envelop
jimmy lever prise pry
evoke provoke
devise intrigue planner
hill mound
illustration illustrator
mold mould plastic
dramatist playwright
fiddle violin violinist
fingerprint fingerprinting
congratulatory pride
abhor abominable loathe odious
hanker yearn
tour tourist
flicker flutter quiver
joggle wiggle
float swim swimming
creep sneak
droop sag
dispersion scatter
broadside circulation flyer
eddy purl swirl
channel transmission
circuit tour
rattle rattling
blare blast clap
whir whirring whiz
discard dispose
retail retailer
dough kale loot pilfer purloin
warehouse warehousing
export exporter
proceeding proceedings
adventurer venture
delegate delegation
overthrow subvert
crush oppress oppression
revise revision
infiltrate infiltration
segregate segregationist
execute execution
disobedient disobey
adventure explorer gamble
disgrace dishonor dishonour
minister ministration succor
exempt exemption freedom
adherence adherent disciple
outweigh overriding paramount
pertain pertinent
correlate correlated
analogue parallel
compensate counterbalance
loom tower
acid acidity
accepted recognized
aghast dismayed shocked
feverish hectic
churning roiling turbulence turbulent
annoying galling irritating nettlesome pestering
audacity brazen brazenness insolent
appalling dismaying
bronzed suntanned tanned
foolhardy reckless recklessness
glistening luster shiny
silver silvery
dogma dogmatic tenet
rasping roughness scrape scraping
polar polarity terminal
immaculate spic spotless
louse lousiness lousy
bawdy prostitute whore
confusing perplexing puzzling
imminent impending
clad clothed
discomfort uncomfortable
commitment committed
accomplished completed
separated spaced
dissent divisive
absurdity ridiculous
statesman statesmanlike
diplomat diplomatic
meandering wandering winding
ascendancy dominance dominating
compliment complimentary
math mathematics
paradox paradoxical
hurrying scurrying
stringy wiry
amiable cordial genial
angelic saint
anticipation expectancy
friendliness friendly
jutting projected sticking
ecstasy ecstatic
leading stellar
feminine femininity
meat meaty
merciful mercy
pitiless remorseless ruthless ruthlessness
pure utter
repugnance repulsion revulsion
draped wrapped
indifference unconcern
brevity ephemeral passing transience
forbidden taboo
caveat lesson
attire dressy garb
exasperating infuriating maddening
authoritative importance
profitability profitable
afloat aimless rudderless
blatant clamorous vociferous
practical realism
emblematic symbolic
contemptuous disdainful scornful
impudent insolent
akin kindred
selfish selfishness
clowning frivolous prank
bosom breast tit
omen portentous
interlocking interwoven
lone lonely
loneliness solitary
condescending patronizing
frenzied mania manic
taut tension
disheveled frowzled tousled
slob slovenly
cohesion cohesiveness
mammal mammalian
lingual linguistic
parish parochial
lexicostatistic lexicostatistics
continent continental
telegraph telegraphic
spectrometer spectroscopy
lobular lobularity lobule
aristotelian aristotle
hegel hegelian
napoleon napoleonic
wool woolen
balustrade banister
dive honkytonk
microphone mike
glasses spectacles
veranda verandah
descent origin
composing composition
deficit shortage
pussy slit
diary journal
crossroads hamlet
bequest legacy
fortunately luckily
doubly twice
tiredly wearily
purportedly supposedly
uncertainly unsteadily
rigidly stiffly
justly rightly
irritably petulantly testily
unambiguously unequivocally
doggedly tenaciously
proportionally proportionately
belch belching
doze drowse
arrangement hairdo
hatch hatching
ease quilt
inoculation vaccinating vaccination vaccine
renewing restore
enclosure insert
deteriorate deterioration
wet wetting
dampen moisten
remission subside
abridge foreshorten shorten
erupt outbreak outburst
boil kettle
melt melting thawing
dissolve fadeout
deformation distortion
polarization polarize
contaminate pollution
calcification calcify calcium
neglect negligent
angle slant weighting
distrust mistrust
misgiving qualm
beseech bid
dismiss dismissal
flout mockery scoffing
license permission
rejoin retort
affront insult
condemn condemnation
benediction bless
apologetic rationalization rationalize
admiration marvel
speculate speculative
blurt ejaculate
gasp pant
typewriter typewriting typing
endanger vulnerability
bellow hollering
bombast harangue jabber spout
hum humming
arm gird
outdo outstrip surpass
hunt hunting
pander pimp procurer
handling manipulate
permeate pervade
nudge prod
beak peck
fell logger
elute elution
excavation mining
wallop whack
flail lam thrash
clog congestive
bundle sheaf
flip switch
propel propeller
interweave weave
muffle smother stifle
strangle strangulation
soak soaking
fort fortification fortress
panel paneling
cartoon cartoonist
draft drafting
hotshot virtuoso whiz wizard
haunt obsess
dirge lament mourner
abreaction catharsis
compassion pity
deadlock impasse standstill
somersault somersaulting
hobble limp
stamp stomp
infest overrun
dissipate scatter
twirl twirler whirl
coil gyrate spiral
drain drainage
seep seepage
assignee assignment
bargain bargaining
pension pensioner
bestow bestowal
pinpoint speck
fruit output
inventory stock
despoil ransack rifle
booty loot plunder
disposal dispose disposition
induction initiation install
expulsion oust
coordinate coordinator
hinder impede
marry wedding
denounce denunciation
misbehavior misdeed
custom usage
underachievement underachiever
rape rapist
con defraud swindle
corrupt degradation demoralization deprave libertine
embodiment embody incarnation
retail retailing
descend descendant descendent`;
