import { INSTITUTION } from './citation.ts'
import { isLoneAuthor } from './credit.ts'

// A reader knows `Ann Lee, Bo Kim: …` for people and `Big Data, Small Models: …` for a title, though both have the same
// shape: he knows some names. These are names that many people have, and that are no words of titles (no `Max`, `Grace` or
// `Will`) and no methods named after somebody (no `Adam`).

const GIVEN = new Set(
  `aarav aaron aart aarti abby abdallah abdelaziz abdelrahman abdul abdullah abebe abhay abhijit abhinav abhishek abigail
  abimbola abraham achilleas achim ada adaeze adarsh adebayo adekunle adel adele adelina adeline ademola adeola
  adewale aditi aditya adnan adolfo adriaan adrian adriana adrien adrienne adrián afshin agata agathe agnes agnès
  agostino agustina agustín ahlam ahmad ahmed ahmet aidan aileen aino aisha aitor ajay akanksha akash akhil akihiko
  akihiro akiko akinori akio akira akshay alaa alain alan alastair alban albane alberta alberto albrecht aldo alec
  aled alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei aleksey aleksi alena alessandra
  alessandro alessia alessio alex alexander alexandra alexandre alexandros alexandru alexei alexey alexios alexis aleš
  alfonso alfred alfredo ali alice alicia alin alina aline alireza alisa alisha alison alistair alix alla allan allen
  allison almudena alois alok alper alvaro alvin alyssa amadou amalia amanda amandine amar amaya ambuj amelia amichai
  amina aminata amir amira amirhossein amit amnon amol amparo amy amélie ana anand ananya anas anastasia anastasios
  anat anatole anatolii anatoly anaïs anca anders andras andre andrea andreas andreea andrei andrej andres andrew
  andrey andrii andrius andriy andrzej andrás andré andrés andy angela angelo anh anika aniket anil animesh anindya
  anirudh anisha anita anja anjali anke ankit ankita ankur ann anna annabelle annalisa annamaria anne annegret
  annelies anneliese annette annie anniina annika anouk anshul anthony antje antoine anton antonella antonello antonia
  antonin antonio antonios antonis antti antónio antônio anuj anup anurag anwar aparna apostolos arash aravind archana
  arend arezoo argyris ariadna ariana arianna arie ariel arijit arindam aristeidis aristotelis arjan arjen arjun
  arkady arlene armand armando armelle armin arnab arnaldo arnau arnaud arnd arndt arne arno arnold arpita arseny
  artem arthur arto artur arturo artyom arun arvid arvind asad asaf asako asbjørn ashish ashley ashok ashwin aslak
  asma aspasia assaf astrid asuka athanasios athina atsuko atsushi attila attilio aude audrey aurelio aurore aurélie
  aurélien aušra avi aviad avigail avinash aviram avishai axel ayaka ayan ayberk ayelet ayesha aylin ayman ayodele
  ayse aysegul aysu ayumi ayush ayşe azadeh aziz babajide babak babatunde babette bahar balaji balazs balthasar balázs
  baptiste barak barbara baris bartosz baruch bas bassam bastiaan bastian bastien beate beatrice beatriz begoña behnam
  behrouz belen belén ben bence benedetta benedetto benedikt bengt beniamino benito benjamin benno benny benoit benoît
  berit berk berkay bernadette bernard bernardo bernat bernd bernhard bernie bertha berthold bertrand bethany bettina
  betty beverly bharat bhaskar bhavesh bhavna biagio bijan bilal binh birgit birgitta birgitte birte bjarne bjarte
  bjorn björn bjørn blaise blandine bo boaz bob bogdan boguslaw bohdan boleslaw bonnie bora boris borislav borja
  boubacar bozena brad bradley brandon branislav branko brenda brendan breno brent brett brian brianna bridget
  brigitte britt bruna bruno bryan bryce burak burcu burkhard byeong byron byung bénédicte børge caetano caio caitlin
  caleb calvin camila camilla camille camilo canan candela candice capucine carina carine carl carla carles carlos
  carlota carlotta carly carmela carmen carol carole carolina caroline carrie carsten cassandra catalina caterina
  cathal catherine catriona cayetano cecilia cedric cees celine cem cemal cenk ceren cesare chaim chana chandan
  changho chanho chantal charlene charles charlotte charlène charu cheikh chen cheryl chetan chiara chidi chie chihiro
  chinedu chinonso chioma chloe chris christa christelle christer christiane christina christine christof christoph
  christophe christopher christos christy chrysa chukwuma chul chulsoo ciara ciarán cintia cinzia ciprian claire clara
  clarence claudette claudia claudio claudiu claus clelia clemens clifford clive clyde clémence clément codrin coen
  colette colin colleen concepción connor conor consuelo coralie corentin corina corinna corinne cornelia cornelis
  corneliu cornelius corrado cosimo cosmin costantino costin courtney craig cristian cristiano cristina cristobal
  cristóbal csaba cuong curtis cynthia cyril cyrille cyrus czeslaw cécile cédric céline césar daan daehyun dafna
  dafydd dagfinn dagmar dahye daichi daiki dainius daisuke dalia dalila damian damien damir damián dan daniel daniela
  daniele daniella danielle daniil danila danilo danuta daphna daphne dario darius dariusz darrell darren darryl darya
  daumantas dave davi david davide davina dawid deanna debasis debbie deborah declan deepa deepak deepali deepika
  deepti deirdre dejan delia delphine denis denise deniz dennis denys derek dermot derya desislava desmond desta
  detlef detlev dev devi devika dhruv diana didem didier diego diep dieter dietmar dietrich dilek dilip dimitra
  dimitri dimitrios dimitris dina dinesh dinh dionysis dirk divya dmitri dmitry dmytro dolores domingo dominic
  dominick dominik dominique donald donatella donato donghyun dongwoo donna donovan doreen dorel dorin dorina doris
  dorota dorothea dorothy dorothée doru doug douglas dov dragan dragomir dragos dries dror duane duc duncan dusan duy
  dušan dvora dwight dylan dzmitry débora eamon ebba eberhard ebru ece eckart eckhard eddie edgar edith edmund edna
  edoardo edson eduard eduarda eduardo edward edwin eero efe efrat efraín eftychia egbert egidio egor ehsan ehud eiji
  eileen einar eirik eitan ekaterina ekin elad elaine eleanor eleftherios elena eleni eleonora elham elia elias
  eliezer elif elijah elin elina elisa elisabeth elisabetta elise eliyahu elizabeth elke ella ellen ellinor elliot
  elliott elmar elnaz elodie eloy elsa elspeth elvin elvira emanuel emanuela emanuele emeka emeline emiko emil emilia
  emiliano emilie emilio emily emine emma emmanuel emmanuelle emmett emre endre enes enric enrico enrique enza enzo
  eoin eran ercan erdem erez erhan erhard eric erica erich erik erika erin erkan erkki erkut erling ermanno ernest
  ernesto ernst erol ersin erwan erwin eskil espen esra esteban estefanía estelle esther eszter ethan ethel etienne
  etsuko ettore eugen eugene eugenia eugenio eugénie eun eunji eunjung eva evan evangeline evangelos evanthia evelyn
  evelyne evert evgenia evgenii evgeny evren ewa ewald ewan eyal eytan ezra fabian fabiana fabien fabienne fabio
  fabiola fabrice fabricio fabrizio faisal faiz falk fanny farah farbod farhad farid farida farzad farzaneh fatemeh
  fatih fatima fatma fatou fausto fay faye fedele federica federico fedor felicity felipe felix femke ferdinand ferenc
  fergus ferhat fermín fernanda fernando ferran ferruccio fidel fikret filip filippo filippos filomena finlay fiona
  firouz flavia flavie flavio florent florian florin floris floyd flávia flávio folake fotios fotis fouad frances
  francesc francesca francesco francine francis francisca francisco franck franco francois frans franz françois
  françoise freda frederic frederick frederik fredrik freek freya friedemann frieder friederike friedhelm friedrich
  frode frédéric frédérique fulvio fumihiro fumiko fumio funmilayo furkan fábio gabor gabriel gabriela gabriele
  gabriella gad gadi gaetano gagan gahyun galina galit gamze ganesh gareth gary gaspard gaurav gautam gauthier gautier
  gavin gaël gaëlle gaëtan gebre geert geeta geir gemma genaro genevieve geneviève genki gennady gennaro geoff
  geoffrey geoffroy georg george georges georgi georgios gerald gerard gerardo gerd gerda gereon gergely gerhard
  gerlinde germain germán gero gerrit gerry gert gertrud gesine ghada ghislain giacomo giampaolo giampiero gian
  giancarlo gianfranco giang gianluca gianmarco gianni giannis gideon gijs gilad gilbert gilberto gili gilles gillian
  gina gino giordano giorgia giorgio giorgos giovanna giovanni girish girolamo gisela giselle gisèle giulia giuliana
  giuliano giulio giuseppe gizem gladys gleb glenda glenn gloria glyn gokhan golnaz gonca gonzalo gonçalo gopal gopi
  goran gordon govind gowri graciela graeme graham greg gregor gregorio gregory greta gretchen grethe grigorios
  grigory grzegorz grégoire grégory guadalupe gudrun guglielmo guido guilhem guilherme guillaume guillem guillermo
  gulsen gunhild gunnar gunter gustav gustavo guus gwen gwenaël gwyneth gyeong gyorgy gyula györgy gábor gérald gérard
  gökhan göran götz gøran günay günter günther haakon habib hadar hadas hadi hadrien haeun haim haitham hajime hakan
  halil halina halldor haluk halvor hamed hamid hamish hamza hana hande hani hanna hannah hanne hanneke hannelore
  hannes hanno hanoch hans haralampos harald hari harish harmen harold harriet harry harsha hartmut hartwig haruki
  harumi hasan hassan hatem hatice hayley hayoung heather heba hector heejin heidi heike heikki heiko hein heiner
  heinrich heinz heitor helder helen helena helene helga helge helle helmut hemant hendrik henk henning henri henrik
  henrike henrique henry henryk herbert hermann hermine hernán hervé hesham hidde hideaki hideki hideo hideyuki hien
  hieu hikaru hila hilal hilario hilary hilda hilde hilmar hima hinrich hirofumi hirokazu hiroki hiroko hiromi
  hironori hiroshi hiroyuki hisao hisashi hisham hitomi hitoshi hjalmar hoda hojin holger honoré hoon horacio horia
  horst hossam hossein howard hrvoje hubertus huda hugh hugo hugues humberto huong hussein huub huy hye hyejin hyeon
  hyeong hyun hyunjin hyunwoo håkan håkon héctor hélder hélène iacob iago iain ian ibrahim ibrahima ichiro ida idan
  ido ifeanyi ignacio ignasi igor ihor ikechukwu iker ilan ilana ilaria ilka ilker ilmars ilona ilse ilya ilze imad
  iman imanol imke imogen imran imre inbal inbar indira indrajit ineke ines inga inge ingeborg inger ingo ingrid
  ingvar inho inmaculada inácio inès inés inês ioana ioanna ioannis ionel ionut iosif irem irena irene irina irma
  irmgard irving iryna isaac isabel isabella isabelle isamu isaura isha ishaan isidro isla ismail isolde istvan istván
  itai italo itamar itaru itay itzhak itziar ivan ivana ivaylo iver ivette ivo ivor iván iwona jaap jabulani jacco
  jacek jacinta jacinto jack jackie jacob jacopo jacqueline jacques jadwiga jae jaeho jaehyun jaewon jaime jairo jakob
  jakov jakub jamal james jamie jamil jan jana jane janet janez janice janine janis janneke jannik jannis janos jared
  jarek jari jarkko jarle jaroslav jaroslaw jarosław jasmin jason jatin javad javier jaya jayant jayesh jean jeanne
  jeff jeffery jeffrey jelena jelle jennifer jenny jens jeremiah jeremy jeroen jerome jerry jerzy jesper jesse jessica
  jesus jesús ji jieun jihoon jihye jill jillian jim jimin jimmy jinho jinsu jiri jisoo jiwon jiyeon jiří joachim joan
  joana joanna joanne joao joaquim joaquin joaquín jocelyn jochen jodie joel joep joerg johan johann johanna johanne
  johannes john johnny jolanta jonas jonathan jong jongmin joni jonne joon joost jordi jorg jorge joris jorma jorunn
  jos jose josef josefa josefina josep joseph josephine joshua josiane josie josip josselin jost josue josé jouni
  joyce jozef jozsef joão joël joëlle juan juana juanita judith judson judy juha juhani jukka jules julia julian
  juliana juliane julianne juliano julie julien juliette julio julián jun junho junhyuk junichi junko junseo jurgen
  jurgis juris jurriaan jussi justin justine justyna jutta juuso jyoti jyrki jános jérémie jérémy jérôme józef józsef
  jörg júlia júlio jürg jürgen jānis kaan kaarina kadir kagiso kai kaisa kalle kamal kamala kamil kamila kamran
  kangwook kaori karan karen kari karim karima karin karl karol karolina karsten karthik kartik katalin katarina
  katarzyna kate katerina kateryna katharina katherine kathleen kathrin kathryn kathy katja katrin katrina katsuhiko
  kaushik kaveh kavita kayla kazimierz kazuhiko kazuhiro kazuki kazuma kazunori kazuo kazushi kazuya kebede keegan
  kees kei keiichi keiko keira keisuke keith keivan kelly kelsey kelvin kemal ken kendra kenichi kenji kenneth kenta
  kentaro kerem kerry kerstin ketan ketil kevin khadija khaled khalil khanh khoa kiarash kien kieran kilian kim
  kimberly kinga kiran kiril kirill kirsi kirsten kirsty kishore kiyoshi kjell kjersti kjetil klaas klara klaus knud
  knut koen kofi kohei koichi koji konrad konstantin konstantina konstantinos koray korbinian kostas kostis kosuke
  kotaro kouki krishna kristaps kristen kristian kristin kristina kristine kristoffer krzysztof ksenia kumar kunal
  kurt kwabena kwadwo kwame kwasi kyla kyle kylie kyoko kyriakos kyung kyunghyun kyungmin kálmán kåre lachlan laetitia
  laia laimonas laith lajos lakshmi laleh lalit lambert lambros lamia lara larry lars lasse lassi laszlo lata laura
  laure lauren laurence laurent lauri laurène lavinia layla lea leah leandro lech leif leila leire leland lena lene
  lennart leo leon leonard leonardo leonhard leonid leonidas leonie leopold lerato leroy leslie lester leszek leticia
  letizia letícia lev levent leyla liam lidia lieke lieselotte lieven liliana lillian lina linda lindsay lindsey linh
  linnea linus lionel lior liora liron lisa lise livia livio liviu lloyd lluis lluís lodewijk lola loredana lorena
  lorenz lorenzo loretta lorna lorraine lothar lou louis louise lourdes loïc lubomir luboš luca lucas lucia lucian
  luciana luciano lucie lucien lucile lucilla lucille lucy lucía ludger ludivine ludmila ludovic ludovica ludovico
  ludwig luigi luis luisa luise luiz lukas lukasz luke lungile lutz luuk luís lydia lydie lynda lynette lynn lynne
  lyudmila lászló léa léo maarten maartje maayan mabel macarena maciej mackenzie madeleine madhav madhu madhuri maeve
  magali magdalena magne magnus mahdi mahesh mahima mahmoud mahnaz mahsa mai maik maike maiken maite maja majid makiko
  makoto maksim malcolm malgorzata malik malte mamadou mamoru manabu manal manasi manav mandeep manfred manik manish
  manisha manoel manoj manolis manolo manon manuel manuela marc marceau marcel marcela marcelino marcella marcello
  marcelo marcia marcin marcio marco marcos marcus mareike marek margaret margarete margarida margarita margaux
  margery margherita margit margot margret mari maria mariam marian mariana mariangela marianna marianne mariano marie
  marieke mariela mariella mariem marija mariko marilena marina marinella marino mario marion marios marisa mariska
  marisol marit maritza marius marjo marjolaine marjolein marjorie markku marko markus marlene marlies marloes marlon
  marsha marta marte martha martial martijn martin martina martine marton martyn martí martín marvin marwa marwan mary
  maryam maryann maryse marzia maría masaaki masaharu masahiko masahiro masakazu masaki masami masanori masao masaru
  masashi masato masatoshi masaya masayuki masoud massimiliano massimo matej mateja mateo mateu mateusz matheus
  mathias mathieu mathijs mathilde mathis matija matilda matilde mats matteo matthew matthias matthieu matthijs matti
  mattia mattias matías maud maureen maurice mauricio maurizio mauro maurício maxence maxim maxime maximilian maxine
  mayank mazen maëlle małgorzata mbali meera megan meghna megumi mehdi mehmet mehran mehrdad mei meike meindert
  meinhard meir melanie melih melike melissa meltem menachem menno mercedes mercè meredith merete merle mert merve
  mervyn meryl mesut metin mette mia micha michael michaela michal michalis michał michel michela michele micheline
  michelle michiel michiko mickaël mieczyslaw miguel miha mihaela mihai mihailo mihir miho mihály mika mikael mike
  mikhail mikio mikkel mikko miklos miklós mikolaj mikołaj milad milan mildred milena milica milind millicent milos
  miloš mina mindaugas minh minho minji minjun minjung minkyu minna minoru minseok minsu miranda mircea mirco mireia
  mirella miriam mirjana mirko miroslav miroslava misaki mitchell mitra mitsuru miyuki mizuki mladen mohamad mohamed
  mohammad mohammed mohan mohit mohsen moira moisés mojtaba mollie molly mona monica monika monique montserrat morag
  mordechai morgane moritz morten morteza moshe mostafa motoki mounir moussa mpho muhammad mukesh mukund munir murali
  murat muriel murilo murray mustafa mykolas mylène myra myriam myung márcio márton máté mélanie mélissa mònica māris
  naama nabil nada nadav nader nadezhda nadia nadim nadine nadja nadège naftali nagesh nahid nahuel nahum naim najib
  naledi namhoon namrata nana nanako nancy nandini nanna naoki naoko naomi naoto naoya naoyuki narayan narendra nasrin
  nasser natalia natalie natalya natasha nataša nathalie nathan nathanaël nathaniel natsuki natália naveen navin nawal
  nazanin nazli neal nebojsa nebojša necati neelam neeraj negar neha neil nele nelson nenad nerea neta neus nevena nga
  ngoc ngozi nhan nhung niall nicholas nick nico nicola nicolae nicolas nicole nicoleta nicoletta nicolás nicolò nidhi
  niek niels nienke nigel niina nikhil nikita niklas niko nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay
  nikoleta nikoletta nikos nilgun niloofar nils nima nimrod nina nino niraj nirmala nisha nishant nissim nitin nitish
  nizar nkechi nkosana nneka noa noah noam noboru nobuko nobuo nobuyuki noel noelia noemi noga noha nomsa nora norbert
  norberto noreen noriko norman nour noé noémie nunzia nunzio nuria nurit núria obinna octavian octavio océane oddvar
  oded odile ofer ofir ofra ohad oisín okan oksana olaf olamide olav olavi olawale ole oleg oleksandr oleksii olena
  olga olha oliver olivia olivier olle olli oluwaseun oluwaseyi oluwatobi omar omri ondrej ondřej onno onur orazio
  oren orhan orietta oriol orit orla orly orna ornella ortwin orville osama osamu oscar oskar osvaldo oswald otmar
  ottmar otto otávio oumar ousmane outi ove ovidiu owen ozan ozge ozgur ozlem paavo pablo padma pallavi palle pamela
  panagiotis panayiotis pankaj pantelis paola paolo paraskevi parisa parth parviz pascal pascale pasi pasquale patrice
  patricia patricio patrick patrizia patrícia patsy paul paula paulette pauline paulo pavel pavle pavlo pavlos pawel
  paweł payam pedro pegah peggy pekka pelin penelope pere pernille pete peter petr petra petros phil philip philipp
  philippe phillip phoebe phong phuc phuong phyllis piera pierangelo pierluigi piero pierpaolo pierre piet pieter
  pietro pinar piotr pirjo piyush plamen pnina polina polyxeni pooja pouya prabhat prachi pradeep prakash pramod
  pranav prasad prashant prateek pratik praveen pravin predrag preeti prerna priscilla priya priyanka przemyslaw
  przemysław puneet pushpa päivi pål péter qasim quang quentin quincy quinn quoc quynh rachel rachit radek radha
  radhika radomir radoslav radosław radu rafael rafaela rafał raffaele raffaella raghav ragini ragnar ragnhild rahul
  raimo raimund raimundo rainer raj rajan rajat rajeev rajendra rajesh rajiv raju rakesh rakhi ralf ralph ram rama
  ramakrishna ramesh rami ramin ramiro ramon ramona ramya ramón randall randi randolph randy rania raphael raphaël
  raphaëlle raquel rasha rashi rashid rashmi rasmus rastislav raul ravi ravindra raymond razvan raúl rebecca reem
  regina reginald regine reidar reijo reiko reina reiner reinhard reinhold reinier rekha remco remo renan renata
  renate renato rene rens renu renzo rené reut reza rhiannon rhoda rhys ricardo riccardo richard richie ricky riddhi
  rie riikka riitta rik rika rikke riku rima rimantas rishabh risto rita ritu rivka roar robbert robert roberto rocco
  rocío rodger rodney rodolfo rodrigo roee roel roeland rogelio roger rogério rohan rohit roland rolando rolf romain
  romane romina ron ronald ronaldo ronan ronen roni ronit ronnie roozbeh rosa rosalba rosalie rosalind rosalyn rosalía
  rosamund rosana rosanna rosario rosemary roshan rosie rossana rossella rostislav roswitha rowena roxana roxane
  roxanne roy roya royce ruba ruben rubén rudolf ruediger rufus ruggero rui rumen rune rupali rupert ruslan russell
  rustam ruth ruud ryan ryo ryosuke ryota ryszard ryuichi ryuji régine régis rémi rémy rüdiger răzvan saad saba sabina
  sabine sabri sabrina sachiko sachin sadia saeed saeid sagar sagi sahana sahil sakari saket saki salah saleh salim
  sally salma salman salvador salvatore saman samaneh samantha samara sameer sami samia samir samira samuel samuele
  samuli sana sandeep sander sandor sandra sandrine sandro sang sangeeta sangmin sangwoo sanja sanjana sanjay sanjeev
  sanjit sanna sanne santiago santosh saoirse sara sarah sarika sarit sarita sascha satomi satoshi saumya saurabh
  savino savita savvas sayaka saúl seamus sean sebastian sebastien sebastián seema segun seiichi seiji sekou selcuk
  selena selim selin selma selwyn semih semyon seojin seokhyun seong seonghyun sepideh seppo serdar serena serge
  sergei sergey sergio serhat serhii serkan seth seun seung seungho seunghyun seungjin severino sevgi shachar shahab
  shahar shahin shahram shai shalini shalom shane shani shankar sharon shashank shashi shaul shaun shawn sheena sheila
  sheldon shelley sherif sheryl shigeru shikha shilpa shimon shinichi shinji shinsuke shintaro shiori shira shiri
  shirin shirley shivani shlomi shlomit shlomo shmuel shogo shoji shoshana shota shreya shreyas shruti shubham shuhei
  shuichi shun shunsuke shweta siamak sian siavash sibel sibusiso siddharth sidney siegfried sigmar sigrid sigrun
  sigurd sigve siiri silas silja silje silke silvana silvano silvia silvio simon simona simone simonetta simão sinan
  sinead sinéad siphiwe sipho sissel siv sivan siân sjoerd slavko slobodan smita sneha snezana snorre sofia sofía
  sohee soheil soledad solenne solveig solène somnath sonia sonja soojin sook sooyoung sophia sophie soren soroush
  sotiris soumya sourav soyeon spiros spyridon spyros srdjan sridhar srikanth srinivas sriram stacy stamatis stanimir
  stanislav stanislaw stanisław stanley stavros stefan stefania stefanie stefano stefanos steffen steinar stelian
  stelios stepan stephan stephane stephanie stephen steve steven stijn stine stjepan stuart sture stylianos stéphane
  stéphanie suat subhajit subhas subhash sudeep sudha sudhanshu sudhir suhail suhas suhyun sujata suleiman sumit sung
  sungho sungjin sungmin sunil sunita suraj surendra suresh susan susana susanna susanne sushil sushma susumu suzanne
  svein sven svenja sverre svetlana svetoslav swapnil swarup swati swetlana sybil sylvain sylvester sylvia sylvie
  synnøve szabolcs szilard szilvia szymon sándor sérgio séverine sílvia sônia sören søren süleyman tabea tabitha
  tadashi tadesse tadeu tadeusz taehoon taeyoung tafadzwa taichi taiki takaaki takahiro takako takanori takao takashi
  takayuki takehiko takeshi takuma takumi takuya talia tamar tamara tamas tamer tamsin tamás tanguy tania tanja tanmay
  tanvi tanya tapani tapio tara taras tarek tariq tarja taro tarun tatiana tatjana tatsuo tatsuya tatyana ted teddy
  teemu tejas tendai teodoro terence teresa terhi terje tero terri terry teruo tessa tetsuo tetsuro tetsuya teun thabo
  thaddeus thanasis thandiwe thang thanh thanos thao thea thelma themba theocharis theodor theodora theodore theodoros
  theresa therese theresia thi thiago thibaud thibault thibaut thierry thijs thilo thinh thodoris thomas thorben
  thorbjørn thore thorsten thurston thuy théo théodore théophile tia tiago tianyi tibor tiffany tihomir tiina tijmen
  tillmann tilman tim timo timothy timur tina tiphaine tiziana tiziano tjeerd toan tobias todd todor tolga tom tomas
  tomasz tomaž tomer tomislav tommaso tommi tomoaki tomohiro tomoki tomoko tomoya tomàs tomás tonino tony toomas
  torben torbjørn tore torgeir torsten toru toshiaki toshihiro toshiki toshiko toshio toshiyuki tova tracey traian
  trang trevor tricia trinh trinidad trisha tristan trond trudy trung trygve tsubasa tsutomu tsuyoshi tsvi tuan tuba
  tudor tugba tuija tulin tullio tunde tuomas tuomo turgay tushar tuukka tuula tuyet tyler tyrone tzvi uche uday udo
  ufuk ugo ugur ujjwal uldis ulf uli ulla ulrich ulrika ulrike umang umberto umesh umut una unni uri uriel uros uroš
  ursula usha uta ute utkarsh uwe vaclav vadim vagner vahid vaibhav valdis valentin valentina valentine valentino
  valentín valeria valerie valerio valeriu valery valérie vandana vanesa vanessa vangelis vanja varsha varun vasco
  vasile vasileios vasiliki vasilis vasily vasudev vasyl vaughan vaughn vegard veikko velimir venkat venkatesh vera
  verena vernon veronica verónica vesa veselin vianney vibeke vibhor vicente vicenç vicky victoire victor vidya viet
  vigdis viggo vignesh vijay vikas vikram viktor viktoria viktoriya vilma vimal vinay vince vincent vincenzo vineet
  vinh vinicius vinod vinzenz vinícius violaine vipin vipul viraj virgilio virginie virgínia vishal vishnu vitaliy
  vitaly vito vitor vittoria vittorio vivek vivian viviana viviane vivienne vladan vladimir vladislav vlado vlasta
  vojtech vojtěch volkan volker volkmar volodymyr vuk vyacheslav vytautas václav vânia víctor vítor waclaw wael wafa
  waldemar walid wallace walter walther wanda warren wataru wayne wei wendy werner wesley wibke wiebe wiebke wietse
  wiktor wilbur wilfred wilfried wilhelm willeke willem william wilma wim winfried winifred winston wisam witold
  wladyslaw wojciech wolfgang wolfram wonjun wouter wyatt xabier xavier xiao ximena xuan yaacov yaakov yael yagmur
  yago yahya yair yalda yamini yan yana yaniv yann yannick yannis yara yaron yaroslav yasaman yasemin yaser yash
  yashwant yasir yasmin yasmine yasuhiro yasuko yasunori yasuo yasushi yavuz yaw yegor yehoshua yehuda yehudit yeji
  yejin yelena yeonjin yetunde yevgeny yiannis yigal yigit yilmaz yishai yitzhak yngve yoann yoav yochai yogesh yohan
  yoichi yoko yolanda yonatan yong yoni yoonho yoram yorgos yosef yoshiaki yoshihiro yoshiki yoshiko yoshinori
  yoshiyuki yoshua yossi yosuke yota yotam younes youngho youngmin yousef youssef yuan yudai yuichi yuichiro yuji
  yujin yuka yukari yuki yukiko yuko yulia yuliya yuma yumi yunus yuri yury yusaku yusuf yusuke yuta yutaka yuval yuya
  yves yvette yvonne zachary zack zafer zahra zaid zainab zaki zanele zbigniew zdenek zdeněk zdzislaw zeev zelda
  zeynep ziad zisis zlatko zodwa zoe zofia zohar zoi zoltan zoltán zoran zoé zoë zsofia zsolt zsuzsanna zulema zuzana
  zvi álvaro ángel ángela åsa åse édouard élodie éloïse émile émilie éric étienne íñigo özge özgür øystein øyvind
  łucja łukasz şule željko`.split(/\s+/),
)

const FAMILY = new Set(
  `abbott abdi abdullah abe acosta adams adeyemi adhikari agarwal aggarwal aguilar ahmadi ahmed akande akhtar ali allen
  almeida alonso alvarado alvarez amin andersen anderson andersson andrade aoki appiah arnold arora asante ashraf bai
  bailey bajwa baker bakker balogun banerjee bansal barbieri barnes barrett barros basu batista bauer becerra becker
  bello bennett berger bergman bergström bernard bhatia bhatt bhattacharjee bhattacharya bhattacharyya bianchi biswas
  blom boateng bosch bose botha bouchard boyd bradley brandt braun brennan brown bui burke byrne cabrera cameron
  campbell campos cardoso carlson carlsson carter caruso carvalho castillo castro cattaneo cervantes chakrabarti
  chakraborty chandra chandrasekaran chatterjee chaudhary chaudhry chaudhuri chauhan chavez chopra chowdhury cisneros
  clark coleman collins colombo conte conti contreras cooper cordero cortes cortez costa crawford cruz cunningham dahl
  dalal daly darwish das dasgupta datta davies davis dawson dekker delgado deluca desai deshpande dey dhawan diallo
  dias diaz dietrich dijkstra dimitrov diop dlamini dogan domingo donnelly doyle duarte dubey dubois duffy durand
  durant dutta dyer eberhardt ebrahimi edwards ekström elliott erdogan eriksson espinosa espinoza esposito estrada
  evans fabbri farouk ferguson fernandes fernandez fernando ferrari ferreira figueroa fischer fitzgerald flores flynn
  fonseca fontaine fontana forsberg fournier fraser freitas friedman friedrich fuchs fuentes fujii fujita fukuda
  gagnon gallagher gallo gandhi garcia garg georgiou gerber ghosh gibson giordano goel goldberg goldman goldstein
  gomes gomez goncalves gonzales gonzalez gonçalves goswami goto gowda greco greenberg griffiths guerra guerrero
  guevara gunawan gupta gustafsson gutierrez guzman gómez haas haddad hadi hagen hakim halvorsen hamid hansen haq
  harris harrison hartmann hasegawa hashemi hashimoto hassan hassani haugen hayashi hayes hegde heikkinen henderson
  hendriks henriksson hermann hernandez hernández herrera hidalgo higgins hoffman hoffmann hofmann holm horvath
  hossain hosseini huber hughes hussain ibarra ibrahim ikeda ilyas inoue iqbal ishii ishikawa islam ismail ito ivanov
  ivanova iyengar iyer jackson jacobs jacobsen jacobsson jafari jain jalali jansen janssen jansson jaramillo jardim
  javed jayaraman jensen jha jimenez jiménez johansson johnson jones joshi juarez kadir kamara kamath kapadia kaplan
  kapoor karim karimi karlsen karlsson kato kaufman kaufmann kaur kawasaki kazemi keller kelly kennedy kerr khalid
  khalil khan khanna khatri khoury kikuchi kimura kirchner kjær klein knudsen kobayashi koch koenig kondo kovac kovacs
  kovács kowalczyk kowalski kozlov kraus krause krishnamurthy krishnan kristensen kristiansen krueger kruger krüger
  kuhn kulkarni kumar kumari kuroda kuznetsov lahiri laine lambert larsen larson larsson laurent lawson lebedev
  leclerc ledesma lefebvre lehmann leite lemaire leone leroy leung levine levy lewis lima lindberg lindgren lindqvist
  lindström ljungberg lombardi longo lopez lorenz lozano lu lund lundberg lundgren lynch lópez macdonald machado maeda
  mahajan mahmood mahmoud mahmud maier maiti majumdar malhotra malik mancini marchand mariani marini marino markovic
  marques martin martinez martinsen martínez masuda mathur matsuda matsumoto matthews mazur mccarthy mcdonald mckenna
  mclaughlin medina mehrotra mehta meier mejia melo mendes mendoza menon mensah mercier meyer meyers mikkelsen miller
  mishra mitchell mitra mizuno mohamed mohammadi mohammed mohan mokoena moldovan molina molnar montgomery moore moradi
  moraes morales moreau moreira moreno moretti morgan mori morin morris mortensen moser mueller mukherjee mukhopadhyay
  muller murakami murali murphy murthy musa muñoz mwangi müller nagy naidoo naidu nair nakagawa nakajima nakamura
  nakano nandi narang narayanan natarajan navarro ncube ndiaye ndlovu nelson neri neumann neves newman ngo nguyễn
  nielsen nikolaidis nikolov nilsson noguchi nordin norman novak novikov nowak nowicki nunes nyström núñez ochoa
  odhiambo ogawa ogunleye ojha okada okafor okamoto okeke okonkwo olivares oliveira olivieri olsen olsson omar onishi
  orlov orozco ortega ortiz osei osman ostrowski otieno ouedraogo owusu ozturk pacheco padilla paiva panagopoulos
  pandey papadakis papadimitriou papadopoulos pappas parikh parker patel pathak patil patterson paulsen paulson pavlov
  payne pedersen pellegrini pereira perez persson peters petersen peterson petrov pettersson peña phillips phiri
  pillai pinto pires pohl ponce popov porter portillo pradhan prasad prieto pérez quintero quiroga raghavan
  raghunathan rahimi rahman rajan rajput ramachandran raman ramaswamy ramirez ramos ramírez rana randhawa rangel rao
  rasmussen rathore ravn rawat reddy reinhardt reis reyes rezaei ribeiro ricci richards richter rivera rizzi rizzo
  roberts robertson robinson rocha rodrigues rodriguez rodríguez rogers rojas roldan romano romero rosales rosenberg
  rossi rousseau roy rubio ruiz russo ríos saeed saha sahu saito sakamoto salazar salinas samuelsson sanchez sandberg
  sandoval santana santoro santos sarkar sarma sasaki sato savic saxena schmid schmidt schmitt schneider scholz
  schreiber schroeder schröder schubert schulte schultz schulz schulze schumacher schuster schwartz schwarz schäfer
  sen sengupta sepúlveda serrano sethi shah shaikh shapiro sharma shetty shibata shimizu shukla siddiqi siddiqui sidhu
  silva simić simmons simon simonsen singh sinha sjöberg smirnov smith soares sokolov soltani sommer soni sorensen
  sosa soto sousa souza sridhar srinivas srinivasan srivastava stefanov stevens stevenson stewart stoica stojanovic su
  suarez subramaniam subramanian sugimoto sullivan sundaram sutherland suzuki svensson svoboda swanson szabo szabó
  szymański sørensen takahashi takeuchi tamura tanaka taneja tapia tariq taylor teixeira tembo thakur thiel thomas
  thompson thomsen thorsen tiwari tkachenko toivonen tomlinson torres toure touré trinh tripathi trivedi tsang turner
  ueda ueno ullah upadhyay uribe valdez valencia valente varela vargas varghese vasconcelos vasquez vaughan
  venkataraman venkatesan verhoeven verma vermeulen vieira villalobos villanueva virtanen visser viswanathan vo vogel
  vogt volkov voss vries vu vyas wada wagner wahlberg walczak wallin watanabe weber weinberg weiss wendt werner wessel
  whitaker wijaya wilkins wilkinson williams williamson wilson wolff wozniak wright wyss wójcik yadav yamada yamaguchi
  yamamoto yamashita yamauchi yamazaki yildirim yilmaz yoshida yıldız zamora zapata zeller ziegler zieliński zimmer
  zimmermann zuniga özdemir öztürk ødegaard`.split(/\s+/),
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

/**
 * Whether the first or the last of some names is a person's beyond doubt, the one that stands next to a title: words of
 * titles have the same shape, `Sample More, Reflect Less`.
 */
export function arePeople(names: string, place: 0 | -1): boolean {
  if (/\p{Lu}\.|\bet al\b/u.test(names)) return true
  const next = names.split(/\s*[,;]\s*(?:and\s)?|\s(?:and|&)\s/).at(place)
  return next !== undefined && isKnownPerson(next)
}

/** Whether a person's name begins with a given name that many people have, or has one by the sounds of Chinese and Korean. */
export function beginsWithGivenName(text: string): boolean {
  if (isOfGroup(text) || !isKnownPerson(text)) return false
  const [first = '', ...others] = text.toLowerCase().split(' ')
  return (
    isGiven(first) ||
    (EASTERN_FAMILY.has(others.at(-1) ?? '') && others.length === 1 && EASTERN_GIVEN.test(first))
  )
}

/** One or two syllables of Chinese as Pinyin spells them, or two of Korean with a hyphen: `xiaoyu`, `wei-lun`, `ji-hoon`. */
const EASTERN_GIVEN =
  /^(?:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|iao|ian|ing|ong|uai|uan|ang|eng|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){1,2}|\p{Ll}{2,5}-\p{Ll}{2,5})$/u

function isGiven(word: string): boolean {
  return GIVEN.has(word) || GIVEN.has(word.split('-', 1)[0] as string)
}

const MOST_WORDS = 4
