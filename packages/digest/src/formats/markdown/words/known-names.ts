import { INSTITUTION } from './citation.ts'
import { isLoneAuthor } from './credit.ts'

// A reader knows `Ann Lee, Bo Kim: …` for people and `Big Data, Small Models: …` for a title, though both have the same
// shape: he knows some names. These are names that many people have, and that are no words of titles (no `Max`, `Grace` or
// `Will`) and no methods named after somebody (no `Adam`).

const GIVEN = new Set(
  `aaron abdul abdullah abhishek abigail abraham ada adarsh adele adrian adriana agnes ahmad ahmed aidan aisha ajay akash
  akihiro akiko akira alain alan alberto aleksandr aleksandra alessandra alessandro alex alexander alexandra alexandre
  alexei alexey alexis alfonso alfred alfredo ali alice alicia alison allen amanda amelia amir amira amit amy ana anand
  anastasia andre andrea andreas andrei andrew andrey andrzej andy angela angelo anika anil anirudh anita anja ankit ann
  anna annabelle anne annette annika anthony antoine anton antonia antonio anuj aparna ariel arjun armand armin arnaud
  arne arthur arturo arun asad ashish ashley ashok asma astrid atsushi audrey axel ayesha ayse barbara bartosz beatrice
  beatriz ben benedikt benjamin bernard bernardo bernd bernhard bettina bhavesh birgit bjorn björn bo bob boris brandon
  brendan brian bridget bruno bryan camila camille carla carlos carmen carol caroline catherine cecilia cedric celine
  charles charlotte chen chiara chloe chris christa christina christine christoph christophe christopher claire clara
  claudia claudio clemens colin connor cristian cristina cynthia dagmar daisuke dan daniel daniela daniele danielle
  danilo dario darren dave david davide deborah deepak deepika denis denise dennis derek dev devi diana diego dieter
  dilip dimitri dimitris dina dinesh dirk divya dmitri dmitry dominic dominik dominique donald doris dorothea dorothy
  douglas duncan dylan edgar edith edmund edoardo eduard eduardo edward edwin eileen ekaterina elaine eleanor elena
  eleni elias elijah elisa elisabeth elise elizabeth ella ellen elsa emanuel emanuele emil emilia emilie emily emma
  emmanuel enrico enrique eric erica erich erik erika ernesto ernst esther eugene eugenia eun eva evan evangelos evelyn
  evgeny fabian fabio farah farhad fatemeh fatih fatima fay federica federico felipe felix ferdinand fernanda fernando
  filip filippo fiona florian frances francesca francesco francine francis franco francois franz françois frederic
  frederik friedrich fumiko gabriel gabriela gabriele gareth gary gautam gemma geoffrey georg george georgios gerald
  gerard gerhard giacomo gianluca gilbert gilles gina giorgio giovanni giulia giulio giuseppe gloria gonzalo gopal
  gordon graham greg gregory greta guido guillaume guillermo gunnar gunter gustav gustavo hamid hana hanna hannah hannes
  hans harald hari harold harriet harry haruki hasan hassan heather hector heidi heike heinrich helen helena helene
  helga helmut hendrik henri henrik henry herbert hermann hideki hideo hiroko hiroshi hisashi holger howard hugh hugo
  hussein hye hyun ian ibrahim ida ignacio igor ingrid irene irina isaac isabel isabella isabelle ivan ivana jaap jack
  jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janine janos jarek jason javier
  jeanne jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesper jessica jesus jill jim jimmy joachim joan
  joana joanna joanne joao joaquin jochen johan johann johanna johannes john jonas jonathan jordi jorg jorge jose josef
  joseph josephine joshua josé joão juan juana judith judy julian juliana juliane julie julien julio jun junichi jurgen
  justin justine jörg jürgen kai karen karim karin karl karol karolina karsten katarina katarzyna kate katerina
  katharina katherine kathleen kathrin kathryn kathy katja katrin kavita kazuki kazuo kei keiko keith kelly ken kenji
  kenneth kerstin kevin khaled kim kimberly kiran klaus konrad konstantin kostas krishna kristen kristian kristin
  kristina krzysztof kumar kurt kyle lara lars laura lauren laurence laurent lea leah leila lena lennart leo leon
  leonard leonardo leonid leonie leopold leslie lev liam lidia lina linda linus lisa lise lorenzo lothar lou louis
  louise luca lucas lucia lucie lucy ludovic ludwig luigi luis luisa luiz lukas luke lydia maciej madeleine magdalena
  magnus mahesh mai maja makoto malte manfred manish manoj manuel manuela marc marcel marcello marcelo marcin marco
  marcos marcus marek margaret margarita maria mariam marian mariana marianne marie marina mario marion marius marjorie
  markus marta martha martin martina martine mary masahiro masaki massimo matej mateusz mathias mathieu mathilde matilda
  mats matteo matthew matthias matthieu maud maurice mauricio maurizio mauro maxim maxime maximilian megan mehdi mehmet
  mei melanie melissa mia micha michael michaela michal michel michele michelle michiko miguel mihai mika mike mikhail
  milan milena milica miranda miriam miroslav mitsuru mohamed mohammad mohammed mohan mona monica monika moritz moshe
  muhammad mustafa nadia nadine nahid naoki naomi narendra natalia natalie natasha nathalie nathan nathaniel navin
  neeraj neha neil nelson nicholas nick nicola nicolas nicole niels nikhil nikita niko nikola nikolai nikolas nikolaus
  nikolay nikos nils nina nishant nitin noah noam noel noemi nora norbert norman octavio olaf olav ole oleg olga oliver
  olivia olivier omar osamu oscar oskar otto owen pablo padma pallavi paola paolo patrice patricia patricio patrick paul
  paula pauline pavel pawel pedro peggy penelope pete peter petr petra phil philip philipp philippe phillip pierre
  pietro piotr pooja prakash pranav prashant pratik pravin priya priyanka rachel rafael raffaele ragnar rahul raj rajat
  rajeev rajesh raju rakesh ralf ralph ram ramesh ramon raphael raphaël rashid rashmi raul ravi raymond rebecca regina
  reiko reinhard renata renate rene rené ricardo riccardo richard rita robert roberto rodrigo rohan rohit roland rolf
  romain romina ron ronald rosa rosalind rosario roxana roy ruben rudolf rupert russell ruth ryan ryo ryota sabina
  sabine sabrina sachin sadia saeed sahil salma salvatore samantha samir samuel sandeep sandra sanjay sanjeev sara sarah
  sascha satoshi saurabh sean sebastian sebastien seema selma serena serge sergei sergey sergio shalini shankar sharon
  shashank sheila shigeru shinji shreya shubham sigrid silke silvia simon simona simone sofia sonia sonja sophia sophie
  soren stacy stanislav stefan stefania stefanie stefano stephan stephane stephanie stephen steve steven stuart subhash
  sudha sudhir sujata sumit sung sunil sunita suresh susan susana susanna susanne suzanne sven svetlana swati sylvain
  sylvia sylvie søren tadashi takashi takeshi tamar tamara tanja tanya tara taro tatiana tatyana ted terence teresa thea
  theodor theodore theresa therese thierry thomas tia tianyi tim timo timothy tina tobias todd tom tomas tomasz tomoko
  tony toshiko toshio trevor tristan tsuyoshi udo ulf ulrich ulrike umberto umesh ursula usha uwe vadim valentin
  valentina valeria valerie varun vasilis vera verena veronica vicente vicky victor vijay vikas vikram viktor viktoria
  vincent vincenzo vinod virginie vishal vivek vladimir volker walter wanda wei wendy werner wilhelm willem william
  wolfgang xavier xiao yael yan yannick yannis yasmin yasuo yogesh yoko yolanda yong yoshiko yoshua yosuke younes yuan
  yuki yukiko yuko yumi yuri yusuf yves yvette yvonne zachary zahra zeynep zoe zoltan zsolt`.split(/\s+/),
)

const FAMILY = new Set(
  `abe adams agarwal aggarwal ahmed akhtar ali allen almeida alonso alvarez andersen anderson andersson aoki arora bai
  bailey baker banerjee barbieri bauer becker bennett bernard bianchi bose boyd braun brown bui campbell carter carvalho
  castillo castro chatterjee chaudhary chavez chopra chowdhury clark collins colombo conti cooper costa cruz das davies
  davis desai dias diaz dietrich dubois durand durant eriksson esposito evans fernandes fernandez ferrari ferreira
  fischer flores fontana fournier friedman fuchs fujii fujita fukuda garcia ghosh gomes gomez gonzales gonzalez goto
  greco gupta gutierrez haas hansen harris hartmann hasegawa hashimoto hassan hayashi hernandez hoffman hoffmann hofmann
  holm horvath huber hughes hussain ikeda inoue ishii ishikawa islam ito ivanov iyer jackson jain jansen jensen jha
  jimenez johansson johnson jones joshi kapoor karlsson kato kaur keller kelly khan kimura klein kobayashi koch kondo
  kowalski kraus krause kruger krüger kulkarni kumar kuznetsov larsen larsson laurent leclerc lefebvre lehmann leroy
  lewis lima lopez lu lund maeda mahmoud maier malhotra marino marques martin martinez matsumoto mehta meier mendes
  mendoza menon meyer miller mishra mitchell mitra mohamed mohammed molina moore morales moreau moreno morgan mori
  morris mueller mukherjee muller murakami murphy müller nagy nair nakajima nakamura navarro nelson neumann nielsen
  nilsson novak nowak ogawa okada oliveira olsen olsson ortiz ozturk pandey parker patel pathak patil pedersen pereira
  perez petersen peterson petrov phillips pillai pinto popov porter rahman ramirez ramos rana rao rasmussen reddy reyes
  ribeiro ricci richter rivera roberts robinson rodrigues rodriguez rogers rojas romano romero rossi roy ruiz russo sahu
  saito sakamoto sanchez sandberg santos sasaki sato saxena schmid schmidt schmitt schneider schroeder schröder schubert
  schulz schulze schwartz schwarz schäfer sen sethi shah sharma shimizu shukla silva simon singh smirnov smith sokolov
  sorensen souza srinivasan srivastava stewart su suarez subramanian sullivan suzuki svensson takahashi takeuchi tanaka
  taylor thakur thomas thompson torres tripathi turner ueda vargas vasquez verma virtanen vo vogel volkov vu wagner
  watanabe weber weiss werner wilson yadav yamada yamaguchi yamamoto yamashita yamazaki yilmaz yoshida ziegler
  zimmermann`.split(/\s+/),
)

/** Family names that stand first where their people live. */
const EASTERN_FAMILY = new Set(
  `ahn cai cao chan chang chen cheng cheung chiang cho choi chu chung cui dang deng ding dong duong fang feng fu gao guo
  han hao hoang hou hsieh hsu hu huang hwang jang jeong jia jiang jin jung kang kim kong kwon lai lau lee lei li liang
  liao lim lin liu luo ma mao meng nguyen park pham phan qian qiao qin qiu ren ryu seo shao shen shi shin tang tian tran
  tsai wang wei wen wong wu xia xiao xie xiong xu xue yan yang yao ye yin yoo yoon yu yuan zeng zhang zhao zheng zhong
  zhou zhu zou`.split(/\s+/),
)

/**
 * Whether a text is one person's name in full, with a given name or a family name that many people have.
 *
 * @example isKnownPerson('Ann Lee') // true
 * @example isKnownPerson('Big Data') // false
 */
export function isKnownPerson(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > MOST_WORDS || !isLoneAuthor(text)) return false
  const [first = '', last = ''] = [words[0], words.at(-1)].map((word) => word?.toLowerCase())
  return isGiven(first) || FAMILY.has(last) || EASTERN_FAMILY.has(last) || EASTERN_FAMILY.has(first)
}

/** Whether a text names places where people work, some of which are called like people: `Jane Street`, `UC Berkeley, Google Brain`. */
export function isOfGroup(text: string): boolean {
  return (
    INSTITUTION.test(text) ||
    /\b(?:Street|Brain|Group|Team|Capital|Foundation|Bank)\b|(?<![\p{L}.])\p{Lu}{2,}(?![\p{L}.])/u.test(text)
  )
}

/** Whether a text is people's names in full that commas or `and` part, and many people have at least half of them. */
export function areKnownPeople(text: string): boolean {
  const names = isOfGroup(text) ? [] : text.split(/[,;]\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s/)
  return (
    names.length > 0 && names.every(isLoneAuthor) && names.filter(isKnownPerson).length >= names.length / 2
  )
}

/** Whether a person's name begins with a given name that many people have. */
export function beginsWithGivenName(text: string): boolean {
  return !isOfGroup(text) && isKnownPerson(text) && isGiven((text.split(' ', 1)[0] as string).toLowerCase())
}

function isGiven(word: string): boolean {
  return GIVEN.has(word) || GIVEN.has(word.split('-', 1)[0] as string)
}

const MOST_WORDS = 4
