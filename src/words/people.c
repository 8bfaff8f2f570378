/*
 * src/words/people.c
 *
 * Who may own an action item where no column and no key says "owner", and what
 * is in such a place without being anybody.
 *
 * A capitalized word above a list may as well be a system: only a usual given
 * name, a role or a team counts as somebody.  Names that are also words of
 * other things ("Mark", "Grant", "May") are not in the table.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

#define MAX_OWNER_NAME	40			/* bytes; longer ones are not of a person */
#define MAX_NAME_WORDS	3			/* of the name of a person or of a team */

/* given names, in lower case and without marks */
static const RcaWord person_words[] =
{
	MEMBER("aaron"), MEMBER("abby"), MEMBER("abdul"), MEMBER("abigail"),
	MEMBER("adam"), MEMBER("adele"), MEMBER("adrian"), MEMBER("agnes"),
	MEMBER("ahmed"), MEMBER("aisha"), MEMBER("akira"), MEMBER("alan"),
	MEMBER("albert"), MEMBER("alejandro"), MEMBER("alena"), MEMBER("alex"),
	MEMBER("alexander"), MEMBER("alexandra"), MEMBER("alexei"),
	MEMBER("alexis"), MEMBER("alfred"), MEMBER("ali"), MEMBER("alice"),
	MEMBER("alina"), MEMBER("alison"), MEMBER("alistair"), MEMBER("allison"),
	MEMBER("alvaro"), MEMBER("amanda"), MEMBER("amelia"), MEMBER("amir"),
	MEMBER("amit"), MEMBER("amy"), MEMBER("ana"), MEMBER("anders"),
	MEMBER("andre"), MEMBER("andrea"), MEMBER("andreas"), MEMBER("andreea"),
	MEMBER("andrei"), MEMBER("andres"), MEMBER("andrew"), MEMBER("andrey"),
	MEMBER("andy"), MEMBER("angela"), MEMBER("angelica"), MEMBER("anika"),
	MEMBER("anil"), MEMBER("anita"), MEMBER("anja"), MEMBER("ann"),
	MEMBER("anna"), MEMBER("annabel"), MEMBER("anne"), MEMBER("annette"),
	MEMBER("annika"), MEMBER("anthony"), MEMBER("anton"), MEMBER("antonio"),
	MEMBER("anya"), MEMBER("archie"), MEMBER("ariel"), MEMBER("arjun"),
	MEMBER("arne"), MEMBER("arthur"), MEMBER("arturo"), MEMBER("asha"),
	MEMBER("ashley"), MEMBER("astrid"), MEMBER("aylin"), MEMBER("barbara"),
	MEMBER("bart"), MEMBER("beatrice"), MEMBER("beatriz"), MEMBER("ben"),
	MEMBER("benedict"), MEMBER("benjamin"), MEMBER("bernard"),
	MEMBER("bernd"), MEMBER("beth"), MEMBER("bianca"), MEMBER("birgit"),
	MEMBER("bjorn"), MEMBER("bob"), MEMBER("bogdan"), MEMBER("boris"),
	MEMBER("brad"), MEMBER("brandon"), MEMBER("brenda"), MEMBER("brendan"),
	MEMBER("brett"), MEMBER("brian"), MEMBER("brigitte"), MEMBER("britta"),
	MEMBER("bruce"), MEMBER("bruno"), MEMBER("bryan"), MEMBER("caitlin"),
	MEMBER("camila"), MEMBER("camille"), MEMBER("carl"), MEMBER("carla"),
	MEMBER("carlos"), MEMBER("carmen"), MEMBER("carol"), MEMBER("carolina"),
	MEMBER("caroline"), MEMBER("carsten"), MEMBER("catherine"),
	MEMBER("cecilia"), MEMBER("celine"), MEMBER("charles"), MEMBER("charlie"),
	MEMBER("charlotte"), MEMBER("chen"), MEMBER("chloe"), MEMBER("chris"),
	MEMBER("christian"), MEMBER("christina"), MEMBER("christine"),
	MEMBER("christoph"), MEMBER("christophe"), MEMBER("christopher"),
	MEMBER("cindy"), MEMBER("claire"), MEMBER("clara"), MEMBER("claudia"),
	MEMBER("cleo"), MEMBER("colin"), MEMBER("connor"), MEMBER("craig"),
	MEMBER("cristina"), MEMBER("curtis"), MEMBER("cynthia"), MEMBER("daan"),
	MEMBER("dan"), MEMBER("dana"), MEMBER("daniel"), MEMBER("daniela"),
	MEMBER("danielle"), MEMBER("danny"), MEMBER("darren"), MEMBER("dave"),
	MEMBER("david"), MEMBER("dean"), MEMBER("debbie"), MEMBER("deborah"),
	MEMBER("deepak"), MEMBER("delia"), MEMBER("denis"), MEMBER("denise"),
	MEMBER("dennis"), MEMBER("derek"), MEMBER("devon"), MEMBER("diana"),
	MEMBER("diane"), MEMBER("diego"), MEMBER("dieter"), MEMBER("dilip"),
	MEMBER("dimitri"), MEMBER("dirk"), MEMBER("dmitri"), MEMBER("dmitry"),
	MEMBER("dominic"), MEMBER("dominik"), MEMBER("dominique"), MEMBER("don"),
	MEMBER("donald"), MEMBER("donna"), MEMBER("dora"), MEMBER("doris"),
	MEMBER("dorothy"), MEMBER("doug"), MEMBER("douglas"), MEMBER("duncan"),
	MEMBER("dylan"), MEMBER("ed"), MEMBER("eduardo"), MEMBER("edward"), MEMBER("edwin"),
	MEMBER("eileen"), MEMBER("elaine"), MEMBER("eleanor"), MEMBER("elena"),
	MEMBER("eli"), MEMBER("elias"), MEMBER("elif"), MEMBER("elijah"),
	MEMBER("elisa"), MEMBER("elisabeth"), MEMBER("elise"), MEMBER("eliza"),
	MEMBER("elizabeth"), MEMBER("ella"), MEMBER("ellen"), MEMBER("ellie"),
	MEMBER("elliot"), MEMBER("eloise"), MEMBER("elsa"), MEMBER("emil"),
	MEMBER("emilia"), MEMBER("emilie"), MEMBER("emily"), MEMBER("emma"),
	MEMBER("emmanuel"), MEMBER("enrique"), MEMBER("eric"), MEMBER("erica"),
	MEMBER("erik"), MEMBER("erika"), MEMBER("erin"), MEMBER("ernest"),
	MEMBER("esther"), MEMBER("ethan"), MEMBER("eugene"), MEMBER("eva"),
	MEMBER("evan"), MEMBER("evelyn"), MEMBER("fabian"), MEMBER("fatima"),
	MEMBER("felipe"), MEMBER("felix"), MEMBER("fernando"), MEMBER("filip"),
	MEMBER("finn"), MEMBER("fiona"), MEMBER("florian"), MEMBER("frances"),
	MEMBER("francesca"), MEMBER("francesco"), MEMBER("francis"),
	MEMBER("francisco"), MEMBER("franck"), MEMBER("frank"), MEMBER("franz"),
	MEMBER("fred"), MEMBER("frederic"), MEMBER("frederik"), MEMBER("fritz"),
	MEMBER("gabriel"), MEMBER("gabriela"), MEMBER("gabrielle"),
	MEMBER("gareth"), MEMBER("gary"), MEMBER("gavin"), MEMBER("geoff"),
	MEMBER("georg"), MEMBER("george"), MEMBER("georgia"), MEMBER("gerald"),
	MEMBER("gerard"), MEMBER("gert"), MEMBER("gina"), MEMBER("giovanni"),
	MEMBER("giulia"), MEMBER("glenn"), MEMBER("gloria"), MEMBER("gonzalo"),
	MEMBER("gordon"), MEMBER("graham"), MEMBER("greg"), MEMBER("gregor"),
	MEMBER("gregory"), MEMBER("greta"), MEMBER("guillaume"), MEMBER("gunnar"),
	MEMBER("gustavo"), MEMBER("hanna"), MEMBER("hannah"), MEMBER("hans"),
	MEMBER("harald"), MEMBER("hari"), MEMBER("harold"), MEMBER("harry"),
	MEMBER("hassan"), MEMBER("heather"), MEMBER("hector"), MEMBER("heidi"),
	MEMBER("heike"), MEMBER("helen"), MEMBER("helena"), MEMBER("helene"),
	MEMBER("helga"), MEMBER("helge"), MEMBER("henri"), MEMBER("henrik"),
	MEMBER("henry"), MEMBER("herbert"), MEMBER("hiroshi"), MEMBER("holger"),
	MEMBER("holly"), MEMBER("howard"), MEMBER("hugo"), MEMBER("ian"),
	MEMBER("ida"), MEMBER("ines"), MEMBER("inga"), MEMBER("inge"),
	MEMBER("ingrid"), MEMBER("irena"), MEMBER("irene"), MEMBER("irina"),
	MEMBER("isaac"), MEMBER("isabel"), MEMBER("isabella"), MEMBER("isabelle"),
	MEMBER("ivan"), MEMBER("jacob"), MEMBER("jacqueline"), MEMBER("jacques"),
	MEMBER("jake"), MEMBER("jakob"), MEMBER("jakub"), MEMBER("james"),
	MEMBER("jamie"), MEMBER("jan"), MEMBER("jana"), MEMBER("jane"),
	MEMBER("janet"), MEMBER("janine"), MEMBER("jared"), MEMBER("jasmin"),
	MEMBER("jason"), MEMBER("javier"), MEMBER("jean"), MEMBER("jeff"),
	MEMBER("jeffrey"), MEMBER("jelena"), MEMBER("jenna"), MEMBER("jennifer"),
	MEMBER("jenny"), MEMBER("jens"), MEMBER("jeremy"), MEMBER("jerome"),
	MEMBER("jerry"), MEMBER("jesper"), MEMBER("jess"), MEMBER("jesse"),
	MEMBER("jessica"), MEMBER("jesus"), MEMBER("jill"), MEMBER("jim"),
	MEMBER("jimmy"), MEMBER("joachim"), MEMBER("joan"), MEMBER("joanna"),
	MEMBER("joao"), MEMBER("joaquin"), MEMBER("joe"), MEMBER("joel"),
	MEMBER("joerg"), MEMBER("johan"), MEMBER("johann"), MEMBER("johanna"),
	MEMBER("johannes"), MEMBER("john"), MEMBER("johnny"), MEMBER("jon"),
	MEMBER("jonas"), MEMBER("jonathan"), MEMBER("jordan"), MEMBER("jorge"),
	MEMBER("jose"), MEMBER("josef"), MEMBER("joseph"), MEMBER("josephine"),
	MEMBER("josh"), MEMBER("joshua"), MEMBER("joyce"), MEMBER("juan"),
	MEMBER("judith"), MEMBER("judy"), MEMBER("julia"), MEMBER("julian"),
	MEMBER("juliana"), MEMBER("julie"), MEMBER("julien"), MEMBER("juliet"),
	MEMBER("julius"), MEMBER("jun"), MEMBER("jurgen"), MEMBER("justin"),
	MEMBER("kai"), MEMBER("karen"), MEMBER("karim"), MEMBER("karin"),
	MEMBER("karina"), MEMBER("karl"), MEMBER("karsten"), MEMBER("katarina"),
	MEMBER("kate"), MEMBER("katharina"), MEMBER("katherine"),
	MEMBER("kathleen"), MEMBER("kathrin"), MEMBER("kathy"), MEMBER("katie"),
	MEMBER("katja"), MEMBER("kay"), MEMBER("keith"), MEMBER("kelly"),
	MEMBER("ken"), MEMBER("kenji"), MEMBER("kenneth"), MEMBER("kenta"),
	MEMBER("kevin"), MEMBER("khalid"), MEMBER("kim"), MEMBER("kirsten"),
	MEMBER("klaus"), MEMBER("konrad"), MEMBER("krishna"), MEMBER("kristian"),
	MEMBER("kristin"), MEMBER("kristina"), MEMBER("kumar"), MEMBER("kurt"),
	MEMBER("kyle"), MEMBER("lara"), MEMBER("lars"), MEMBER("laura"),
	MEMBER("lauren"), MEMBER("laurent"), MEMBER("lea"), MEMBER("leah"),
	MEMBER("lee"), MEMBER("lena"), MEMBER("leo"), MEMBER("leon"),
	MEMBER("leonard"), MEMBER("leonardo"), MEMBER("leonie"), MEMBER("leslie"),
	MEMBER("lewis"), MEMBER("liam"), MEMBER("lidia"), MEMBER("lila"),
	MEMBER("lili"), MEMBER("lilian"), MEMBER("lily"), MEMBER("lina"),
	MEMBER("linda"), MEMBER("lindsay"), MEMBER("linus"), MEMBER("lisa"),
	MEMBER("liz"), MEMBER("lorenzo"), MEMBER("lori"), MEMBER("louis"),
	MEMBER("louise"), MEMBER("luca"), MEMBER("lucas"), MEMBER("lucia"),
	MEMBER("lucie"), MEMBER("lucy"), MEMBER("luis"), MEMBER("luisa"),
	MEMBER("lukas"), MEMBER("luke"), MEMBER("luna"), MEMBER("lydia"),
	MEMBER("lynn"), MEMBER("mads"), MEMBER("maggie"), MEMBER("magnus"),
	MEMBER("mai"), MEMBER("maja"), MEMBER("malcolm"), MEMBER("malik"),
	MEMBER("manfred"), MEMBER("manuel"), MEMBER("manuela"), MEMBER("mara"),
	MEMBER("marc"), MEMBER("marcel"), MEMBER("marcelo"), MEMBER("marcin"),
	MEMBER("marco"), MEMBER("marcos"), MEMBER("marcus"), MEMBER("margaret"),
	MEMBER("margot"), MEMBER("maria"), MEMBER("mariam"), MEMBER("marian"),
	MEMBER("mariana"), MEMBER("marie"), MEMBER("marina"), MEMBER("mario"),
	MEMBER("marion"), MEMBER("marius"), MEMBER("marko"), MEMBER("markus"),
	MEMBER("marta"), MEMBER("martha"), MEMBER("martin"), MEMBER("martina"),
	MEMBER("marvin"), MEMBER("mary"), MEMBER("mateo"), MEMBER("mathias"),
	MEMBER("mathieu"), MEMBER("mathilde"), MEMBER("matt"), MEMBER("matteo"),
	MEMBER("matthew"), MEMBER("matthias"), MEMBER("matthieu"),
	MEMBER("maureen"), MEMBER("maurice"), MEMBER("max"), MEMBER("maximilian"),
	MEMBER("maya"), MEMBER("megan"), MEMBER("mehmet"), MEMBER("mei"),
	MEMBER("melanie"), MEMBER("melissa"), MEMBER("mia"), MEMBER("michael"),
	MEMBER("michal"), MEMBER("michel"), MEMBER("michele"), MEMBER("michelle"),
	MEMBER("miguel"), MEMBER("mihai"), MEMBER("mika"), MEMBER("mikael"),
	MEMBER("mike"), MEMBER("mikhail"), MEMBER("milan"), MEMBER("miles"),
	MEMBER("mina"), MEMBER("mira"), MEMBER("miriam"), MEMBER("mitch"),
	MEMBER("moe"), MEMBER("mohamed"), MEMBER("mohammad"), MEMBER("mohammed"),
	MEMBER("molly"), MEMBER("monica"), MEMBER("monika"), MEMBER("morgan"),
	MEMBER("moritz"), MEMBER("morten"), MEMBER("muhammad"), MEMBER("murat"),
	MEMBER("nadia"), MEMBER("nadine"), MEMBER("nancy"), MEMBER("naomi"),
	MEMBER("natalia"), MEMBER("natalie"), MEMBER("natasha"), MEMBER("nathan"),
	MEMBER("nathaniel"), MEMBER("neil"), MEMBER("nele"), MEMBER("nelson"),
	MEMBER("nia"), MEMBER("nicholas"), MEMBER("nick"), MEMBER("nicola"),
	MEMBER("nicolas"), MEMBER("nicole"), MEMBER("niels"), MEMBER("nikita"),
	MEMBER("nikki"), MEMBER("nikolai"), MEMBER("nils"), MEMBER("nina"),
	MEMBER("noah"), MEMBER("nora"), MEMBER("norbert"), MEMBER("norman"),
	MEMBER("oleg"), MEMBER("olga"), MEMBER("oliver"), MEMBER("olivia"),
	MEMBER("olivier"), MEMBER("omar"), MEMBER("omkar"), MEMBER("oscar"),
	MEMBER("oskar"), MEMBER("otto"), MEMBER("owen"), MEMBER("pablo"),
	MEMBER("pamela"), MEMBER("paola"), MEMBER("paolo"), MEMBER("patricia"),
	MEMBER("patrick"), MEMBER("paul"), MEMBER("paula"), MEMBER("pauline"),
	MEMBER("pavel"), MEMBER("pawel"), MEMBER("pedro"), MEMBER("peggy"),
	MEMBER("penny"), MEMBER("per"), MEMBER("peter"), MEMBER("petra"),
	MEMBER("phil"), MEMBER("philip"), MEMBER("philipp"), MEMBER("philippe"),
	MEMBER("pia"), MEMBER("pierre"), MEMBER("piotr"), MEMBER("priya"),
	MEMBER("rachel"), MEMBER("radu"), MEMBER("rafael"), MEMBER("rahul"),
	MEMBER("raj"), MEMBER("ralf"), MEMBER("ralph"), MEMBER("ramon"),
	MEMBER("randy"), MEMBER("raphael"), MEMBER("raul"), MEMBER("ravi"),
	MEMBER("raymond"), MEMBER("rebecca"), MEMBER("renate"), MEMBER("rene"),
	MEMBER("ricardo"), MEMBER("riccardo"), MEMBER("richard"), MEMBER("rick"),
	MEMBER("riley"), MEMBER("rita"), MEMBER("robert"), MEMBER("roberta"),
	MEMBER("roberto"), MEMBER("robin"), MEMBER("rodrigo"), MEMBER("roger"),
	MEMBER("roland"), MEMBER("roman"), MEMBER("ron"), MEMBER("ronald"),
	MEMBER("rosa"), MEMBER("rosie"), MEMBER("ross"), MEMBER("roxana"),
	MEMBER("roy"), MEMBER("ruben"), MEMBER("rudolf"), MEMBER("rupert"),
	MEMBER("ruth"), MEMBER("ryan"), MEMBER("sabine"), MEMBER("sabrina"),
	MEMBER("sally"), MEMBER("salma"), MEMBER("sam"), MEMBER("samantha"),
	MEMBER("samir"), MEMBER("samuel"), MEMBER("sandra"), MEMBER("sandy"),
	MEMBER("sanjay"), MEMBER("santiago"), MEMBER("sara"), MEMBER("sarah"),
	MEMBER("sascha"), MEMBER("sean"), MEMBER("sebastian"), MEMBER("selma"),
	MEMBER("serena"), MEMBER("sergei"), MEMBER("sergey"), MEMBER("sergio"),
	MEMBER("seth"), MEMBER("shane"), MEMBER("shannon"), MEMBER("sharon"),
	MEMBER("sheila"), MEMBER("shirley"), MEMBER("shreya"), MEMBER("sigrid"),
	MEMBER("silke"), MEMBER("silvia"), MEMBER("simon"), MEMBER("simone"),
	MEMBER("sofia"), MEMBER("sofie"), MEMBER("sonia"), MEMBER("sonja"),
	MEMBER("sophia"), MEMBER("sophie"), MEMBER("stefan"), MEMBER("stefanie"),
	MEMBER("stella"), MEMBER("stephan"), MEMBER("stephanie"),
	MEMBER("stephen"), MEMBER("steve"), MEMBER("steven"), MEMBER("stuart"),
	MEMBER("sunil"), MEMBER("susan"), MEMBER("susanna"), MEMBER("susanne"),
	MEMBER("suzanne"), MEMBER("svein"), MEMBER("sven"), MEMBER("svetlana"),
	MEMBER("sylvia"), MEMBER("takashi"), MEMBER("tamara"), MEMBER("tanja"),
	MEMBER("tanya"), MEMBER("tara"), MEMBER("tatiana"), MEMBER("taylor"),
	MEMBER("ted"), MEMBER("teresa"), MEMBER("terry"), MEMBER("thea"),
	MEMBER("theo"), MEMBER("theodor"), MEMBER("theresa"), MEMBER("thierry"),
	MEMBER("thomas"), MEMBER("thorsten"), MEMBER("tiffany"), MEMBER("tim"),
	MEMBER("timothy"), MEMBER("tina"), MEMBER("tobias"), MEMBER("todd"),
	MEMBER("tom"), MEMBER("tomas"), MEMBER("tomasz"), MEMBER("tommy"),
	MEMBER("toni"), MEMBER("tony"), MEMBER("tracy"), MEMBER("trevor"),
	MEMBER("tristan"), MEMBER("trond"), MEMBER("tyler"), MEMBER("ulf"),
	MEMBER("ulrich"), MEMBER("ulrike"), MEMBER("umut"), MEMBER("ursula"),
	MEMBER("uwe"), MEMBER("valentina"), MEMBER("valeria"), MEMBER("valerie"),
	MEMBER("vanessa"), MEMBER("vera"), MEMBER("verena"), MEMBER("veronica"),
	MEMBER("veronika"), MEMBER("vicky"), MEMBER("victor"), MEMBER("victoria"),
	MEMBER("vijay"), MEMBER("viktor"), MEMBER("vincent"), MEMBER("viola"),
	MEMBER("virginia"), MEMBER("vivian"), MEMBER("vlad"), MEMBER("vladimir"),
	MEMBER("walter"), MEMBER("wanda"), MEMBER("warren"), MEMBER("wei"),
	MEMBER("wendy"), MEMBER("werner"), MEMBER("wilhelm"), MEMBER("william"),
	MEMBER("wolfgang"), MEMBER("xavier"), MEMBER("yan"), MEMBER("yann"),
	MEMBER("yasmin"), MEMBER("yolanda"), MEMBER("youssef"), MEMBER("yuki"),
	MEMBER("yuri"), MEMBER("yusuf"), MEMBER("yves"), MEMBER("yvonne"),
	MEMBER("zachary"), MEMBER("zoe"),
};

RCA_WORD_TABLE(given_names, person_words, RCA_MATCH_WHOLE);

/* roles, which are whole names */
static const RcaWord role_words[] =
{
	MEMBER("me"), MEMBER("us"), MEMBER("eng"), MEMBER("ops"), MEMBER("sre"),
	MEMBER("sres"), MEMBER("qa"), MEMBER("agent"), MEMBER("operator"),
	MEMBER("operators"), MEMBER("devops"), MEMBER("on-call"),
	MEMBER("oncall"), MEMBER("on call"), MEMBER("secops"), MEMBER("netops"),
	MEMBER("dba"), MEMBER("dbas"), MEMBER("infosec"), MEMBER("platform team"),
	MEMBER("infra team"), MEMBER("security team"), MEMBER("data team"),
};

RCA_WORD_TABLE(roles, role_words, RCA_MATCH_WHOLE);

/* last words of names of several people */
static const RcaWord team_words[] =
{
	MEMBER("team"), MEMBER("teams"), MEMBER("squad"), MEMBER("guild"),
	MEMBER("crew"), MEMBER("group"), MEMBER("chapter"),
};

RCA_WORD_TABLE(teams, team_words, RCA_MATCH_WHOLE);

/* what action items are divided by */
static const RcaWord group_words[] =
{
	MEMBER("prevent"), MEMBER("prevention"), MEMBER("preventive"),
	MEMBER("preventative"), MEMBER("detect"), MEMBER("detection"),
	MEMBER("mitigate"), MEMBER("mitigation"), MEMBER("respond"),
	MEMBER("response"), MEMBER("recover"), MEMBER("recovery"),
	MEMBER("repair"), MEMBER("process"), MEMBER("processes"),
	MEMBER("technical"), MEMBER("tooling"), MEMBER("tools"),
	MEMBER("monitoring"), MEMBER("alerting"), MEMBER("alerts"),
	MEMBER("observability"), MEMBER("testing"), MEMBER("tests"),
	MEMBER("documentation"), MEMBER("docs"), MEMBER("communication"),
	MEMBER("training"), MEMBER("people"), MEMBER("culture"),
	MEMBER("infrastructure"), MEMBER("security"), MEMBER("engineering"),
	MEMBER("development"), MEMBER("product"), MEMBER("support"),
	MEMBER("short term"), MEMBER("short-term"), MEMBER("medium term"),
	MEMBER("medium-term"), MEMBER("mid-term"), MEMBER("long term"),
	MEMBER("long-term"), MEMBER("near term"), MEMBER("near-term"),
	MEMBER("immediate"), MEMBER("now"), MEMBER("later"), MEMBER("next"),
	MEMBER("soon"), MEMBER("today"), MEMBER("this week"), MEMBER("next week"),
	MEMBER("this month"), MEMBER("next month"), MEMBER("this quarter"),
	MEMBER("next quarter"), MEMBER("this sprint"), MEMBER("next sprint"),
	MEMBER("other"), MEMBER("others"), MEMBER("misc"),
	MEMBER("miscellaneous"), MEMBER("general"), MEMBER("high"),
	MEMBER("medium"), MEMBER("low"), MEMBER("critical"),
	MEMBER("high priority"), MEMBER("medium priority"),
	MEMBER("low priority"), MEMBER("must have"), MEMBER("should have"),
	MEMBER("nice to have"), MEMBER("quick wins"), MEMBER("backend"),
	MEMBER("frontend"), MEMBER("client"), MEMBER("server"),
	MEMBER("database"), MEMBER("network"), MEMBER("deployment"),
	MEMBER("automation"), MEMBER("investigate"), MEMBER("improve"),
	MEMBER("improvement"), MEMBER("improvements"), MEMBER("corto plazo"),
	MEMBER("medio plazo"), MEMBER("mediano plazo"), MEMBER("largo plazo"),
	MEMBER("curto prazo"), MEMBER("medio prazo"), MEMBER("longo prazo"),
	MEMBER("kurzfristig"), MEMBER("mittelfristig"), MEMBER("langfristig"),
	MEMBER("sofort"), MEMBER("court terme"), MEMBER("moyen terme"),
	MEMBER("long terme"), MEMBER("pa kort sikt"), MEMBER("pa lang sikt"),
	MEMBER("kortsiktig"), MEMBER("langsiktig"), MEMBER("prevencion"),
	MEMBER("deteccion"), MEMBER("mitigacion"), MEMBER("prevencao"),
	MEMBER("deteccao"), MEMBER("mitigacao"), MEMBER("pravention"),
	MEMBER("erkennung"), MEMBER("vorbeugung"), MEMBER("短期"), MEMBER("中期"),
	MEMBER("長期"), MEMBER("长期"), MEMBER("恒久"), MEMBER("暫定"), MEMBER("予防"),
	MEMBER("検知"), MEMBER("緩和"), MEMBER("プロセス"), MEMBER("预防"), MEMBER("检测"),
	MEMBER("缓解"), MEMBER("短期措施"), MEMBER("长期措施"), MEMBER("단기"), MEMBER("중기"),
	MEMBER("장기"), MEMBER("예방"), MEMBER("탐지"), MEMBER("완화"), MEMBER("감지"),
};

RCA_WORD_TABLE(groups, group_words, RCA_MATCH_WHOLE);

static bool
is_in(const RcaWordTable *table, RcaStr s)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	return s.len <= MAX_OWNER_NAME && rca_fold(s, buffer, &folded) &&
		rca_find_word(table, folded) >= 0;
}

/* Does a word begin with a capital, or with a letter that is not ASCII? */
static bool
is_capitalized(RcaStr word)
{
	return (word.data[0] >= 'A' && word.data[0] <= 'Z') || IS_HIGHBIT_SET(word.data[0]);
}

bool
rca_is_owner_name(RcaStr s)
{
	RcaStr		first = RCA_NULL_STR;
	RcaStr		last = RCA_NULL_STR;
	int			nwords = 0;
	bool		capitalized = true;

	s = rca_trim(s);
	if (s.len == 0 || s.len > MAX_OWNER_NAME)
		return false;
	if (is_in(&roles, s))
		return true;
	for (int i = 0; i < s.len;)
	{
		int			end = i;

		while (end < s.len && !rca_is_blank(s.data[end]))
			end++;
		last = rca_slice(s.data + i, s.data + end);
		if (nwords++ == 0)
			first = last;
		capitalized &= is_capitalized(last);
		for (int j = 0; j < last.len; j++)
		{
			if (!rca_is_word(last.data[j]) && strchr("-.'", last.data[j]) == NULL)
				return false;
		}
		i = rca_skip_blanks(s, end);
	}
	if (nwords > MAX_NAME_WORDS)
		return false;
	if (nwords > 1 && is_in(&teams, last) && is_capitalized(first))
		return true;
	return capitalized && is_in(&given_names, first);
}

bool
rca_is_given_name(RcaStr s)
{
	return s.len > 0 && is_capitalized(s) && memchr(s.data, ' ', s.len) == NULL &&
		is_in(&given_names, s);
}

bool
rca_is_action_group(RcaStr s)
{
	return is_in(&groups, s);
}
