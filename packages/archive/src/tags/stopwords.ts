/** Words that no phrase begins or ends with, and that break one: articles, pronouns, prepositions, auxiliaries. */
const functionWords = `
a about above across after again against all almost along already also although always am among amongst an and
another any anyone anything are aren around as aside at away back be became because become been before behind being
below beneath beside besides between beyond both but by can cannot could did do does doing done down due during each
either else enough even ever every everything except far few fewer for former from further furthermore get give given
had has have having he hence her here hereby herein him his how however i if in indeed inside instead into is isn it
its itself just last latter least less let like likely made mainly make making many may maybe me meanwhile might more
moreover most mostly much must my namely near nearly neither never nevertheless next no nobody none nonetheless nor
not nothing now nowhere of off often on once one only onto or other others otherwise our ours ourselves out over own per
perhaps quite rather really respectively same say see seem shall she should since so some somehow someone something
sometimes somewhat soon still such than that the their them themselves then there thereby therefore these they this
those though through throughout thus til to together too toward towards under unless unlike until up upon us use used
user using usually versus very via vs was way we well were what whatever when whenever where whereas whereby wherein
whether which while who whole whom whose why will with within without would yes yet you your et al etc eg ie
first second third two three four five six seven eight nine ten several various first firstly secondly
`

/** Words of every abstract, which name no subject: verbs of reporting, praise, and the paper's own furniture. */
const reportingWords = `
abstract accordingly accomplish achieve achieved achieving acquire address addressed addressing adopt adopted adopting
affect aiming allow allowed allowing allows alleviate analyze analyzed analyzing appear applied apply applying argue
arise article assume assumed attempt author authors available avoid based become believe benefit benefited bring build
building built call called carefully carry cause challenging choose chosen claim clearly combine combined combines
combining come commonly compare compared comparing comprehensively compute computed concern conclude conduct conducted
confirm consider considerable considerably considered considering consist consisting consistently construct
constructed contain containing contribute currently deal demonstrate demonstrated demonstrates demonstrating depend
depending derive derived describe described designed designing despite detail detailed determine develop developed
developing difficulty directly discover discovered discuss discussed draw drawn easily effectively efficiently
eliminate emerge emerged emerging employ employed employing empirically enable enabled enables enabling encourage
enhance enhanced enhances enhancing ensure ensures ensuring especially establish established evaluate evaluated
evaluating examine exceed exhibit exist exists experimentally explain explore explored exploring exploit exploited
exploiting extend extended extending extensive extensively facilitate fact fail fails finally find finding findings
finds focus focused focuses focusing follow followed following follows found fully furthermore generally generate
generates greater greatly github handle handling help helps highlight highly hinder hope https http identify
identified identifying illustrate implement implemented importantly improve improved improves improving include
included includes including incorporate incorporated incorporates incorporating increase increased increases
increasingly independently indicate inspired interestingly introduce introduced introduces introducing investigate
investigated investigating involve involves involving know known lack largely lead leading leads leverage leveraged
leverages leveraging limited look maintain maintaining manner mean means measured meet mitigate mitigating motivated
motivation namely naturally need needed needs notable notably observe observed obtain obtained obtaining obtains offer
offers offering outperform outperformed outperforming outperforms overcome paper papers particularly pave perform
performed performing performs pose potentially practitioners precisely present presented presenting presents
previously primarily produce produced produces producing proper properly propose proposed proposes proposing prove
proved proven provide provided provides providing put quickly raise rarely reach reached realistic recently reduce
reduced reduces reducing regarding relatively release released rely relying relies remain remains remarkably report
reported reports require required requires requiring researchers resolve respect respective resulting reveal revealed
reveals rise robustly roughly seek seen serve show showed showing shown shows significantly similarly simply
simultaneously solve solved solving sophisticated specific specifically start strongly studied studying substantially
successfully suffer suffering suffers suggest suggesting suggests surpass surpasses surpassing surprisingly tackle
tackling take taken takes taking tend tested thoroughly thousand together traditionally try turn typically ultimately
understand usefulness utilize utilized utilizes utilizing verify want way ways widely widespread work works worse
worst yield yielding yields year years benchmarked state-of-the-art sota advance advances advanced advancing achieves
approximately adapting addition additionally consequently correctly hundred kinds relevant remaining superset
rethinking revisiting towards toward unleashing unlocking unveiling beyond bridging boosting empowering harnessing
demystifying dissecting unraveling uncovering meets
`

/** Words that begin or end many phrases and name no subject by themselves; they do not break a phrase. */
const genericWords = `
automatic automated joint dual distant domain university computer human internal external online written quantitative qualitative structural linguistic computational target
training test ethical visual english german french chinese spanish text texts corpus corpora nouns unit units considerations
selection weight weights entire deep neural
abilities ability additional advantage advantages aim aims amount amounts approach approaches aspect aspects average
baseline baselines best better biggest billion broad candidate capable case cases certain challenge challenges choice
clear code codes combination common comparable competitive complete component components comprehensive concept
consequence context contrary contrast contribution contributions control conventional correct correctness
corresponding critical crucial current day degree design desired difference differences different difficult direct
direction directions diverse drawback drawbacks easy effect effective effectiveness effects efficacy efficiency
efficient effort efforts empirical end entire essential evidence example examples excellent existing expensive
experiment experimental experiments extent factor factors feasible form framework frameworks fundamental future gain
gains gap gaps general goal goals good great group groups growing half hand hard high higher highest huge idea impact
implication implications importance important impressive improvement improvements increasing inefficient insight
insights instance instances interest interesting intuition intuitive issue issues key kind large larger largest latest
level levels limit limitation limitations limits line little long lot low lower main major method methodologies
methodology methods million mind minimal minor modest multiple natural nature necessary new novel number numbers
numerous objective open opportunity order original outcome outcomes overall part particular parts past percent
performance perspective perspectives phenomenon place plan plausible play popular possible potential powerful
practical practice presence previous prior problem problems project promising properties property publicly purpose
question questions range real reason reasons recent related remarkable requirement requirements research rest result
results review role scale scenario scenarios search set sets setting settings setup severe side significant similar
simple single situation small smaller solution solutions source stage stages standard state step steps strategies
strategy strong studies study substantial success successful sufficient suitable superior superiority support task
tasks technique techniques term terms test thing things thorough time times tool topic total traditional tremendous
true type types typical underlying understanding unified unique unlike usage useful usual valuable value values
variant variants variety various varying vast verified version webpage website wide
comparative pilot thesis proposal proposals description descriptions systematic comparison hybrid creation resource
tuned pretrained finetuned manually automatically annotated leaderboard guidelines pair pairs representations
traduction automatique langage naturel traitement recherche langue
`

/**
 * Words that say nothing as the last word of a phrase: what stands before them belongs to a noun to come
 * (*transformer-based* …, *fine-grained* …).
 */
const danglingWords = `
based grained aware guided driven free agnostic oriented specific centric dependent invariant level scale wise like
efficient inspired enhanced augmented informed conditioned assisted powered trained related shaped shot order art end
accuracy performance quality cost costs size number rate loss losses result results score scores gain gains improvement
effectiveness efficiency capability capabilities limitation challenge process procedure scheme pipeline paradigm module
modules algorithm algorithms architecture architectures model models network networks dataset datasets data feature
features learning training inference system systems information knowledge analysis evaluation application applications
`

/** Function words of other languages that abstracts are written in. */
const foreignWords = `
au aux avec ce ces cette dans de des du elle en entre est et il ils la le les leur mais nous ou par pas plus pour que qui
sa se ses son sont sur un une der die das den dem des ein eine einer einen für im ist mit nicht sich sind und von wir zu
zur zum auf als auch bei del el los las por para con una como más su sus se lo al es y
`

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Function words: a phrase may hold one only between hyphens (*human-in-the-loop*) or as an inner *of*. */
export const functionWordSet = set(`${functionWords} ${foreignWords}`)
/** Words of reporting: they break phrases too. */
export const reportingWordSet = set(reportingWords)
/** Words that make a poor start or end of a phrase. */
export const genericWordSet = set(genericWords)
/** Words that make a poor end of a phrase unless the vocabulary knows it. */
export const danglingWordSet = set(danglingWords)
