/*
 * src/words/evidence_words.c
 *
 * See evidence_words.h.  Everything is folded as evidence.c does it: lower case,
 * Latin letters without marks (but æ), Cyrillic without the dots of ё.
 */
#include "base/base.h"

#include "words/evidence_words.h"

#define SUM		RCA_PART_SUMMARY
#define TIM		RCA_PART_TIMELINE
#define CAU		RCA_PART_ROOT_CAUSE
#define IMP		RCA_PART_IMPACT
#define SVC		RCA_PART_AFFECTED_SERVICES
#define CUS		RCA_PART_CUSTOMER_IMPACT
#define RES		RCA_PART_RESOLUTION
#define LES		RCA_PART_LESSONS
#define WEL		RCA_PART_WENT_WELL
#define BAD		RCA_PART_COULD_IMPROVE
#define LUC		RCA_PART_GOT_LUCKY
#define ACT		RCA_PART_ACTION_ITEMS
#define REL		RCA_PART_RELATED
#define DET		RCA_PART_DETECTION
#define TRI		RCA_PART_TRIGGER
#define BAC		RCA_PART_BACKGROUND
#define PRE		RCA_PART_PREVENTION

#define NOT		RCA_WORD_NOT
#define ASK		RCA_WORD_ASK
#define PLAN	RCA_WORD_PLAN
#define TIME	RCA_WORD_TIME
#define VERB	RCA_WORD_VERB
#define ALIEN	RCA_WORD_FOREIGN
#define ART		RCA_WORD_ARTICLE

/* longest headings, in words, in which a row of a strength counts */
#define STRONG_WORDS	RCA_MAX_EVIDENCE_WORDS
#define NORMAL_WORDS	6
#define WEAK_WORDS		5

#define S(stems, part, against) \
	{(stems), sizeof(stems) - 1, (part), RCA_STRONG, STRONG_WORDS, (against) | ALIEN}
#define N(stems, part, against) \
	{(stems), sizeof(stems) - 1, (part), RCA_NORMAL, NORMAL_WORDS, (against) | ALIEN}
#define K(stems, part, against) \
	{(stems), sizeof(stems) - 1, (part), RCA_WEAK, WEAK_WORDS, (against) | ALIEN}
/* only with at most so many words */
#define SHORT(stems, part, against, max) \
	{(stems), sizeof(stems) - 1, (part), RCA_WEAK, (max), (against) | ALIEN}

const RcaEvidenceRow rca_evidence_rows[] =
{
	/*
	 * English
	 */
	K("summar*", SUM, NOT | ASK), N("summar* impact*", SUM, NOT), S("executive summary", SUM, 0), S("tl dr", SUM, 0),
	S("tldr", SUM, 0), K("overview", SUM, ASK), K("description", SUM, 0),
	K("synopsis", SUM, 0), K("recap", SUM, 0), K("abstract", SUM, 0),
	K("problem statement", SUM, 0), SHORT("problem", SUM, ASK | NOT | TIME, 2), SHORT("the incident", SUM, NOT, 2), SHORT("updates", TIM, 0, 1), K("implication", IMP, 0),
	N("what happen*", SUM, ASK | NOT | PLAN), N("what occur*", SUM, ASK | NOT),
	K("what was problem", SUM, 0), K("what was issue", SUM, 0), K("in brief", SUM, 0),
	K("in short", SUM, 0), K("nutshell", SUM, 0), K("what broke", SUM, ASK),

	S("at glance", SUM, NOT), S("short version", SUM, NOT), S("quick fact*", SUM, 0),
	S("what went down", SUM, 0), S("play by play", TIM, 0), N("key timestamp", TIM, 0),
	S("what happen* when", TIM, NOT), S("what happens next", ACT, 0),
	SHORT("facts timeline", TIM, 0, 4),

	S("timeline", TIM, NOT), S("time line*", TIM, NOT), S("chronolog*", TIM, NOT),
	S("sequence event*", TIM, 0), S("order event*", TIM, 0), S("course event*", TIM, 0),
	K("event log", TIM, 0), K("events log", TIM, 0),
	K("incident log", TIM, 0), N("key event*", TIM, 0), K("log event*", TIM, 0),

	S("failure chain", CAU, 0),
	SHORT("technical analysis", CAU, 0, 2), K("actual problem", CAU, 0),
	SHORT("what actually broke", CAU, 0, 3),
	S("root cause*", CAU, NOT), S("rootcause*", CAU, NOT), N("cause*", CAU, NOT | ASK),
	S("contribut* factor*", CAU, 0), S("contribut* cause*", CAU, 0),
	S("contribut* condition*", CAU, 0), SHORT("contributor", CAU, 0, 1),
	N("causal *", CAU, 0), N("aggravat* factor*", CAU, 0),
	N("amplify* factor*", CAU, 0), S("whys", CAU, 0), S("five why*", CAU, 0),
	SHORT("why", CAU, 0, 2), S("why happen*", CAU, NOT), S("why occur*", CAU, NOT),
	N("why fail*", CAU, 0), N("why broke", CAU, 0), N("why break", CAU, 0),
	N("how happen*", CAU, 0), N("how could happen*", CAU, 0), S("what caus*", CAU, 0),
	K("reason", CAU, 0), K("fault", CAU, 0), K("failure analysis", CAU, 0),
	K("failure mechanism", CAU, 0), K("failure mode*", CAU, 0),
	N("problem analysis", CAU, 0), N("issue analysis", CAU, 0),
	K("underlying issue*", CAU, 0), K("underlying problem*", CAU, 0),
	SHORT("rca", CAU, 0, 3), K("what was wrong", CAU, 0), N("why went wrong", CAU, 0),
	N("analysis cause*", CAU, 0),

	N("impact", IMP, NOT | TIME), K("impacted", IMP, NOT | TIME),
	S("blast radius", IMP, 0), N("symptom", IMP, 0), N("consequence", IMP, 0),
	K("effect", IMP, 0), K("damage", IMP, 0), K("data loss", IMP, 0),
	N("scope impact", IMP, 0), N("what affect*", IMP, 0), N("what broken", IMP, 0),
	K("observed behavio*", IMP, 0),

	S("affect* service*", SVC, 0), S("affect* system*", SVC, 0),
	S("affect* component*", SVC, 0), S("affect* product*", SVC, 0),
	S("affect* environment*", SVC, 0), S("affect* site*", SVC, 0),
	S("affect* application*", SVC, 0), S("affect* repositor*", SVC, 0),
	S("service* affect*", SVC, 0), S("system* affect*", SVC, 0),
	S("component* affect*", SVC, 0), S("product* affect*", SVC, 0),
	S("impacted service*", SVC, 0), S("impacted system*", SVC, 0),
	S("impacted component*", SVC, 0), S("impacted site*", SVC, 0),
	S("service* impacted", SVC, 0), S("system* impacted", SVC, 0),
	S("component* impacted", SVC, 0), N("affected", SVC, NOT),

	S("customer* impact*", CUS, NOT), S("user* impact*", CUS, NOT),
	S("client* impact*", CUS, NOT), S("member* impact*", CUS, NOT),
	S("impact* customer*", CUS, NOT), S("impact* user*", CUS, NOT),
	S("impact* client*", CUS, NOT), S("impact* member*", CUS, NOT),
	S("affect* user*", CUS, NOT), S("affect* customer*", CUS, NOT),
	S("user* affect*", CUS, NOT), S("customer* affect*", CUS, NOT),
	S("who affect*", CUS, NOT), S("who impact*", CUS, NOT), N("what user* saw", CUS, 0),
	N("what user* see*", CUS, 0), N("what customer* saw", CUS, 0),
	N("what customer* see*", CUS, 0), N("what user* experienc*", CUS, 0),
	N("user* experience*", CUS, ASK), N("what customer* experienc*", CUS, 0),

	S("resolution", RES, TIME | NOT), S("mitigation", RES, TIME | NOT | PLAN),
	N("recovery", RES, TIME | NOT | ASK | PLAN), K("fix", RES, ASK | NOT | PLAN | TIME), K("fixes", RES, ASK | NOT | PLAN | TIME), K("fixed", RES, ASK | NOT | PLAN | VERB),
	K("hotfix", RES, ASK | NOT | PLAN), N("fix* applied", RES, 0),
	N("fix* implemented", RES, 0), N("fix* deployed", RES, 0),
	N("fix* shipped", RES, 0), N("what fix*", RES, NOT), N("how fix*", RES, NOT | PLAN),
	N("permanent fix*", RES, ASK), N("immediate fix*", RES, ASK),
	K("solution", RES, ASK | NOT | PLAN), N("solution implemented", RES, 0),
	N("solution applied", RES, 0), N("remediation", RES, TIME | NOT | PLAN),
	N("workaround", RES, PLAN), N("work around*", RES, PLAN), K("repair", RES, PLAN),
	N("restoration", RES, TIME), N("containment", RES, TIME),
	K("correction", RES, PLAN), S("action taken", RES, NOT), S("containment action", RES, NOT),
	S("measure* taken", RES, NOT | PLAN), S("step* taken", RES, NOT),
	S("action performed", RES, NOT), K("response", RES, TIME | ASK | NOT | PLAN),
	N("how resolv*", RES, NOT | PLAN), N("how mitigat*", RES, NOT | PLAN),
	N("how recover*", RES, NOT | PLAN), N("how restor*", RES, NOT | PLAN),
	N("how respond*", RES, NOT | PLAN), N("what was done", RES, NOT),
	N("what did", RES, NOT | VERB), K("what chang*", RES, ASK),
	N("what chang* fix", RES, 0), K("change* made", RES, 0), N("stop bleed*", RES, 0),
	K("recovered", RES, ASK),

	S("lesson", LES, NOT), S("learning", LES, NOT), S("what learn*", LES, NOT),
	S("takeaway", LES, NOT), S("take away*", LES, NOT), K("insight", LES, 0),
	K("retrospective", LES, 0), SHORT("reflection", LES, 0, 2), S("learned", LES, NOT),
	S("learnt", LES, NOT),

	S("went well", WEL, NOT), S("go well", WEL, NOT), S("gone well", WEL, NOT),
	S("going well", WEL, NOT), S("went right", WEL, NOT), S("go right", WEL, NOT),
	S("gone right", WEL, NOT), S("worked well", WEL, NOT), N("what worked", WEL, NOT),
	N("what work", WEL, NOT), N("thing* worked", WEL, NOT), N("what helped", WEL, NOT),
	N("what saved", WEL, NOT), N("did well", WEL, NOT), N("done well", WEL, NOT),
	N("what did right", WEL, NOT),

	S("went wrong", BAD, ASK), S("go wrong", BAD, ASK), S("gone wrong", BAD, ASK),
	S("went poor*", BAD, 0), S("go poor*", BAD, 0), S("gone poor*", BAD, 0),
	S("went bad*", BAD, 0), S("not go well", BAD, 0), S("not go so well", BAD, 0),
	S("not go as", BAD, 0), S("not went well", BAD, 0), N("what not work", BAD, ASK),
	N("not work well", BAD, ASK), N("thing* not work", BAD, ASK),
	N("what not help*", BAD, ASK), S("could better", BAD, 0),
	S("could have better", BAD, 0), N("do better", BAD, 0), N("done better", BAD, 0),
	N("gone better", BAD, 0), N("could have gone", BAD, 0), S("could improv*", BAD, 0),
	S("can improv*", BAD, 0), S("should improv*", BAD, 0), S("need* improv*", BAD, 0),
	S("area* improv*", BAD, 0), S("room improv*", BAD, 0),
	S("opportunit* improv*", BAD, 0), S("improv* area*", BAD, 0),
	S("improv* opportunit*", BAD, 0), N("what hurt", BAD, 0), N("what fail*", BAD, 0),
	N("thing* fail*", BAD, 0), N("worked poor*", BAD, 0), S("to improve", BAD, PLAN),

	S("near miss*", LUC, 0), S("got lucky", LUC, NOT),
	SHORT("wins", WEL, NOT, 1), SHORT("positives", WEL, NOT, 1), SHORT("strengths", WEL, NOT, 1),
	SHORT("weaknesses", BAD, NOT, 1), SHORT("shortcoming*", BAD, NOT, 2), SHORT("pain point*", BAD, NOT, 2),
	SHORT("gap", BAD, NOT, 1), SHORT("gap identified", BAD, NOT, 2), SHORT("gap found", BAD, NOT, 2),
	SHORT("path forward", ACT, NOT, 3), SHORT("moving forward", ACT, NOT, 2), SHORT("going forward", ACT, NOT, 2),
	S("required fix*", ACT, NOT), SHORT("roadmap", ACT, NOT, 1), S("capa", ACT, 0), N("backlog item*", ACT, 0),
	S("what doing next", ACT, 0), S("would prevent*", PRE, 0), S("would have prevented", PRE, 0), SHORT("hardening", PRE, 0, 2), SHORT("restoring service*", RES, 0, 2),
	SHORT("post incident review", LES, 0, 3),
	S("why detection took", DET, 0),
	S("lucky", LUC, NOT), S("luck", LUC, NOT),

	S("action item", ACT, NOT), S("action point", ACT, NOT),
	S("action plan", ACT, NOT), S("plan action", ACT, 0),
	S("action", ACT, NOT | ASK), S("follow up*", ACT, NOT), S("followup*", ACT, NOT),
	S("next step", ACT, NOT), S("todo", ACT, NOT), SHORT("to do", ACT, NOT | ASK, 3),
	S("to dos", ACT, NOT), K("what next", ACT, 0), K("whats next", ACT, 0),
	K("improvement", ACT, NOT | ASK), N("improvement plan", ACT, 0),
	N("improvement action", ACT, 0), N("remaining work", ACT, 0),
	N("remaining item", ACT, 0), N("remaining task", ACT, 0), N("open item", ACT, 0),
	N("open task", ACT, 0), N("outstanding *", ACT, 0), N("further work", ACT, 0),
	N("further step", ACT, 0), N("long term fix*", ACT, 0),
	N("short term fix*", ACT, 0), N("long term improvement", ACT, 0),
	N("short term improvement", ACT, 0), N("long term solution", ACT, 0),
	N("long term remediation", ACT, 0), N("planned *", ACT, 0),
	N("proposed fix*", ACT, 0), N("proposed solution", ACT, 0),
	N("proposed change*", ACT, 0), N("proposed improvement", ACT, 0),
	N("proposed remediation", ACT, 0), N("proposed mitigation", ACT, 0),
	N("future fix*", ACT, 0), N("future improvement", ACT, 0),
	N("future change*", ACT, 0), N("future mitigation", ACT, 0),
	N("future remediation", ACT, 0), N("what will do", ACT, 0),
	N("what are doing about", ACT, 0), N("what doing about", ACT, 0),
	N("what changing", ACT, 0), N("what will chang*", ACT, 0), N("what ll do", ACT, 0),
	S("corrective measure*", ACT, 0), S("corrective step*", ACT, 0),
	S("repair item", ACT, 0), S("remediation item", ACT, 0),
	S("remediation plan", ACT, 0), S("remediation task", ACT, 0),
	N("countermeasure", ACT, 0), N("counter measure*", ACT, 0),
	K("commitments", ACT, TIME), K("deferred", ACT, 0), K("task", ACT, 0),
	K("ticket", ACT, 0),

	/* what there is to do, and what has become of it */
	S("going to do", ACT, NOT), S("need* to happen", ACT, NOT), S("left to do", ACT, NOT),
	K("what left", ACT, NOT), SHORT("to do next", ACT, NOT, 4), SHORT("next up", ACT, NOT, 2),
	SHORT("what comes next", ACT, NOT, 4), S("where go from here", ACT, 0),
	SHORT("way forward", ACT, NOT, 3), SHORT("looking ahead", ACT, NOT, 2),
	SHORT("remaining", ACT, NOT, 1), SHORT("follow through", ACT, NOT, 2),
	SHORT("suggestions", ACT, NOT, 2), SHORT("proposals", ACT, NOT, 2),
	SHORT("backlog", ACT, NOT, 1), N("improvement backlog", ACT, 0), S("backlog task*", ACT, 0),
	N("idea* improvement", ACT, 0), K("open work", ACT, 0), K("work item", ACT, 0),
	K("incident work", ACT, 0), N("tracked work", ACT, 0), N("tracked item", ACT, 0),
	N("issue filed", ACT, 0), N("issue opened", ACT, 0), N("issue created", ACT, 0),
	N("ticket filed", ACT, 0), N("ticket opened", ACT, 0), N("ticket created", ACT, 0),
	S("fix* plan*", ACT, NOT), S("fix* required", ACT, NOT), S("fix* needed", ACT, NOT),
	S("mitigation* planned", ACT, NOT), S("mitigation* required", ACT, NOT),
	N("thing* to fix", ACT, 0), K("process change*", ACT, NOT | ASK),
	N("implementation order", ACT, 0), N("implementation plan", ACT, 0),
	N("implementation step", ACT, 0), N("implementation sequence", ACT, 0),
	N("proposed *", ACT, NOT | ASK), S("proposed reading", REL, 0), N("suggested *", ACT, NOT | ASK),
	S("suggested reading", REL, 0), S("recommended reading", REL, 0),
	N("recommended fix*", PRE, NOT), N("recommended work", PRE, NOT),
	N("recommended task", PRE, NOT), N("recommended mitigation", PRE, NOT),
	N("recommended control", PRE, NOT), N("recommended guardrail", PRE, NOT),
	N("recommended remediation", PRE, NOT), N("recommended follow*", PRE, NOT),
	N("what chang* result", PRE, 0), N("what chang* because", PRE, 0),
	N("what chang* afterward*", PRE, 0), N("what chang* since", PRE, 0),
	N("guard added", PRE, 0), N("defense added", PRE, 0), N("defence added", PRE, 0),
	N("protection added", PRE, 0), N("check* added", PRE, 0),
	N("stop* happen*", PRE, 0), S("not happen again", PRE, 0), S("never happen again", PRE, 0),
	SHORT("never again", PRE, 0, 2),
	S("recovery action", RES, PLAN | NOT), S("response action", RES, PLAN | NOT),
	S("restoration action", RES, PLAN | NOT),
	S("recovery process*", RES, PLAN | NOT), S("recovery sequence", RES, PLAN | NOT),
	S("fix summar*", RES, PLAN | NOT), S("resolution summar*", RES, PLAN | NOT),
	S("why recovery *", RES, NOT), S("why detection *", DET, NOT),
	N("change required", ACT, NOT), N("change needed", ACT, NOT), N("change planned", ACT, NOT),
	S("future plan*", ACT, NOT), S("future work", ACT, NOT), N("future enhancement", ACT, NOT),
	N("enhancement planned", ACT, NOT),
	SHORT("related pr*", REL, NOT, 4), SHORT("related issue* pr*", REL, NOT, 4),

	S("prevention", PRE, NOT | TIME), S("preventive *", PRE, 0),
	S("preventative *", PRE, 0), S("preventing recur*", PRE, 0),
	S("preventing future", PRE, 0), S("how prevent*", PRE, NOT),
	S("prevent* recur*", PRE, NOT), S("prevent* future", PRE, NOT),
	S("prevent* reoccur*", PRE, NOT), S("prevent* happen*", PRE, NOT),
	S("to prevent", PRE, NOT), S("avoid* recur*", PRE, NOT),
	S("avoid* future", PRE, NOT), N("how avoid*", PRE, NOT), N("guardrail", PRE, 0),
	N("guard rail*", PRE, 0), K("safeguard", PRE, 0),
	N("permanent control*", PRE, 0), N("preventive control*", PRE, 0),
	N("recurrence prevention", PRE, 0), N("recommendation", PRE, NOT),
	S("recommended action", PRE, NOT), N("recommended measure*", PRE, NOT),
	N("recommended improvement", PRE, NOT), N("recommended change*", PRE, NOT),
	N("recommended step*", PRE, NOT),

	K("related *", REL, NOT), SHORT("related", REL, NOT, 3), N("reference", REL, NOT),
	S("see also", REL, 0), K("link", REL, NOT), S("further reading", REL, 0),
	K("resource*", REL, 0), SHORT("source", REL, 0, 2),
	N("supporting document*", REL, 0), N("supporting material*", REL, 0),
	N("supporting information", REL, 0), K("reading", REL, 0),

	K("detection", DET, ASK | TIME | NOT), S("how detect*", DET, NOT),
	S("how was detect*", DET, NOT), N("how discover*", DET, NOT),
	N("how found", DET, NOT), N("how find", DET, NOT), N("how notic*", DET, NOT),
	N("how identif*", DET, NOT), N("how know", DET, NOT),
	K("discovery", DET, TIME | ASK), K("identification", DET, TIME | ASK),

	K("trigger*", TRI, ASK | NOT), N("what trigger*", TRI, NOT),

	N("background", BAC, 0), K("context", BAC, 0), S("lead up", BAC, 0),
	S("leadup", BAC, 0), S("leading up", BAC, 0), K("introduction", BAC, 0),
	K("prior state", BAC, 0),

	/*
	 * Spanish
	 */
	K("resumen", SUM, 0), N("que paso", SUM, ASK), N("que sucedio", SUM, ASK),
	N("que ocurrio", SUM, ASK), SHORT("problema", SUM, 0, 2), K("descripcion", SUM, 0), K("vision general", SUM, 0),
	S("cronologia", TIM, 0), S("linea tiempo", TIM, 0), S("linea temporal", TIM, 0),
	S("secuencia eventos", TIM, 0), S("cronologico", TIM, 0), S("cronologica", TIM, 0),
	S("causa raiz", CAU, 0), S("causas raiz", CAU, 0), S("causas raices", CAU, 0),
	N("causa", CAU, 0), S("factores contribuyentes", CAU, 0),
	S("factores contribuy*", CAU, 0), S("factores causales", CAU, 0),
	S("por que paso", CAU, 0), S("por que sucedio", CAU, 0),
	S("por que ocurrio", CAU, 0), S("por que fallo", CAU, 0),
	S("cinco porque*", CAU, 0), S("porques", CAU, 0), N("causante*", CAU, 0),
	N("origen problema", CAU, 0), K("motivo*", CAU, 0), N("impacto*", IMP, 0),
	N("sintoma*", IMP, 0), N("consecuencia*", IMP, 0), K("afectacion*", IMP, 0),
	N("alcance", IMP, 0), S("impacto usuario*", CUS, 0), S("impacto cliente*", CUS, 0),
	S("usuarios afectados", CUS, 0), S("clientes afectados", CUS, 0),
	S("servicios afectados", SVC, 0), S("sistemas afectados", SVC, 0),
	S("componentes afectados", SVC, 0), S("resolucion", RES, 0),
	K("solucion*", RES, PLAN | NOT), S("solucion aplicada", RES, 0),
	S("solucion implementada", RES, 0), S("mitigacion*", RES, NOT | PLAN),
	N("recuperacion", RES, 0), K("correccion*", RES, PLAN), K("remediacion", RES, PLAN),
	S("acciones tomadas", RES, 0), S("acciones realizadas", RES, 0),
	S("medidas tomadas", RES, 0), N("como resolv*", RES, 0),
	N("como se resolvio", RES, 0), N("como solucion*", RES, 0), K("respuesta", RES, 0),
	N("contencion", RES, 0), K("arreglo*", RES, PLAN), N("que hicimos", RES, 0),
	N("origen error*", CAU, 0), N("origen fallo", CAU, 0), N("origen incidente", CAU, 0),
	SHORT("analisis tecnico", CAU, 0, 3), N("analisis problema*", CAU, 0), N("fuentes", REL, 0),
	SHORT("analise tecnica", CAU, 0, 3), N("analise problema", CAU, 0), N("fontes", REL, 0),
	S("plano correcao", ACT, 0), S("plan correccion", ACT, 0), S("plan correction", ACT, 0),
	S("accion* ejecutad*", RES, NOT), S("plan remediacion", ACT, 0), S("plan mejora*", ACT, 0),
	N("vamos hacer", ACT, 0), S("medidas tomar", ACT, 0), S("queda por hacer", ACT, 0),
	N("trabajo pendiente*", ACT, 0), N("pendiente*", ACT, NOT),
	N("guard* agregad*", PRE, 0), N("proteccion* agregad*", PRE, 0),
	S("vamos fazer", ACT, 0), N("pendencia*", ACT, 0), N("pendente*", ACT, NOT),
	N("guard* adicionad*", PRE, 0), N("protec* adicionad*", PRE, 0),
	S("acoes executad*", RES, NOT), S("plan remediation", ACT, 0), S("mesures prendre", ACT, 0),
	S("actions executees", RES, NOT), S("piano rimedio", ACT, 0), S("azioni svolte", RES, NOT),
	N("que se hizo", RES, 0), K("restablecimiento", RES, 0), S("leccion*", LES, 0),
	S("aprendizaje*", LES, 0), S("que aprendimos", LES, 0), S("aprendido", LES, 0),
	S("salio bien", WEL, NOT), S("funciono bien", WEL, NOT),
	S("hicimos bien", WEL, NOT), N("que funciono", WEL, NOT), N("que funcionaron", WEL, NOT), N("que fallaron", BAD, 0), S("fue bien", WEL, NOT),
	S("salio mal", BAD, 0), S("funciono mal", BAD, 0), S("no funciono", BAD, 0),
	S("fue mal", BAD, 0), S("que mejorar", BAD, 0), S("se puede mejorar", BAD, 0),
	S("podemos mejorar", BAD, 0), S("podria mejorar", BAD, 0), S("a mejorar", BAD, 0),
	S("areas mejora", BAD, 0), S("oportunidades mejora", BAD, 0),
	N("que fallo", BAD, 0), S("suerte", LUC, 0), S("accion correctiva", ACT, 0),
	S("accion*", ACT, 0), S("plan accion", ACT, 0), S("proximos pasos", ACT, 0),
	S("siguientes pasos", ACT, 0), S("pasos seguir", ACT, 0), N("accionables", ACT, 0),
	N("tareas", ACT, 0), N("pendientes", ACT, 0), K("mejora*", ACT, NOT),
	N("seguimiento", ACT, 0), S("plan mejora", ACT, 0),
	S("medida* correctiva*", ACT, 0), S("prevencion", PRE, 0),
	S("medidas preventivas", PRE, 0), S("acciones preventivas", PRE, 0),
	N("recomendacion*", PRE, 0), N("recomendadas", PRE, 0), S("como evitar*", PRE, 0),
	S("como prevenir*", PRE, 0), S("evitar recurrencia", PRE, 0),
	N("referencias", REL, 0), N("enlaces", REL, 0),
	N("documentacion relacionada", REL, 0), N("documentos relacionados", REL, 0),
	N("recursos", REL, 0), N("relacionados", REL, 0), S("deteccion*", DET, 0),
	S("como se detecto", DET, 0), S("como detect*", DET, 0),
	S("como se descubrio", DET, 0), N("descubrimiento", DET, 0),
	N("detonante*", TRI, 0), N("desencadenante*", TRI, 0), N("disparador", TRI, 0),
	N("contexto", BAC, 0), N("antecedentes", BAC, 0),

	/*
	 * Portuguese, with words that Spanish has not
	 */
	K("resumo", SUM, 0), K("sumario", SUM, 0), N("que aconteceu", SUM, ASK),
	N("que ocorreu", SUM, ASK), K("descricao", SUM, 0), K("visao geral", SUM, 0),
	S("linha tempo", TIM, 0), S("linha temporal", TIM, 0),
	S("sequencia eventos", TIM, 0), S("fatores contribuintes", CAU, 0),
	S("fatores contribu*", CAU, 0), S("fatores causais", CAU, 0),
	S("por que aconteceu", CAU, 0), S("por que ocorreu", CAU, 0),
	S("cinco porques", CAU, 0), N("causa provavel", CAU, 0),
	N("origem incidente", CAU, 0), N("origem provavel", CAU, 0),
	N("origem problema", CAU, 0), N("sintomas", IMP, 0), N("consequencia*", IMP, 0),
	N("abrangencia", IMP, 0), S("impacto utilizador*", CUS, 0),
	S("usuarios impactados", CUS, 0), S("clientes impactados", CUS, 0),
	S("usuarios afetados", CUS, 0), S("clientes afetados", CUS, 0),
	S("servicos afetados", SVC, 0), S("servicos impactados", SVC, 0),
	S("sistemas afetados", SVC, 0), S("sistemas impactados", SVC, 0),
	S("componentes afetados", SVC, 0), S("resolucao", RES, 0),
	K("solucao", RES, PLAN | NOT), K("solucoes", RES, PLAN | NOT),
	S("solucao aplicada", RES, 0), S("solucao implementada", RES, 0),
	S("mitigacao", RES, NOT | PLAN), S("mitigacoes", RES, NOT | PLAN),
	N("recuperacao", RES, 0), K("correcao", RES, PLAN), K("correcoes", RES, PLAN),
	N("correcao aplicada", RES, 0), N("correcao implementada", RES, 0),
	K("remediacao", RES, PLAN), S("acoes tomadas", RES, 0),
	S("acoes realizadas", RES, 0), S("acoes executadas", RES, 0),
	N("como foi resolvido", RES, 0), N("como corrigi*", RES, 0), K("resposta", RES, 0),
	N("contencao", RES, 0), N("que foi feito", RES, 0), N("que fizemos", RES, 0),
	K("restabelecimento", RES, 0), S("licao", LES, 0), S("licoes", LES, 0),
	S("aprendizado*", LES, 0), S("aprendizagem", LES, 0), S("aprendizagens", LES, 0),
	S("que aprendemos", LES, 0), S("deu certo", WEL, NOT), S("funcionou bem", WEL, NOT),
	N("que funcionou", WEL, NOT), N("que funcionaram", WEL, NOT), N("que falharam", BAD, 0), N("coisas que falharam", BAD, 0),
	N("coisas que funcionaram", WEL, NOT), S("correu bem", WEL, NOT), S("foi bem", WEL, NOT),
	N("pontos positivos", WEL, 0), S("deu errado", BAD, 0), S("nao funcionou", BAD, 0),
	N("efectos", IMP, 0), N("efeitos", IMP, 0), S("videre arbeid", ACT, 0), S("videre tiltak", ACT, 0),
	N("que falhou", BAD, 0), S("correu mal", BAD, 0), S("foi mal", BAD, 0),
	S("pode melhorar", BAD, 0), S("podemos melhorar", BAD, 0),
	S("poderia melhorar", BAD, 0), S("a melhorar", BAD, 0),
	S("poderia ter sido", BAD, 0), S("poderia ser melhor*", BAD, 0),
	S("pontos melhoria", BAD, 0), S("oportunidades melhoria", BAD, 0),
	S("que melhorar", BAD, 0), N("pontos negativos", BAD, 0), S("sorte", LUC, 0),
	S("acoes", ACT, 0), S("plano acao", ACT, 0),
	S("proximo passo", ACT, 0), S("proximos passos", ACT, 0), N("tarefas", ACT, 0),
	N("pendencias", ACT, 0), N("pendentes", ACT, 0), K("melhoria*", ACT, NOT),
	N("acompanhamento", ACT, 0), S("acoes corretivas", ACT, 0), S("prevencao", PRE, 0),
	S("acoes preventivas", PRE, 0), N("recomendacao", PRE, 0),
	N("recomendacoes", PRE, 0), S("como evitar", PRE, 0), S("como prevenir", PRE, 0),
	S("evitar recorrencia", PRE, 0), S("evitar que", PRE, 0), N("links uteis", REL, 0),
	N("anexos", REL, 0), S("deteccao", DET, 0), S("como foi detectado", DET, 0),
	S("como detectamos", DET, 0), S("como foi descoberto", DET, 0),
	N("descoberta", DET, 0), N("identificacao", DET, 0), N("gatilho*", TRI, 0),
	N("fator desencadeador", TRI, 0),

	/*
	 * French
	 */
	K("resume", SUM, 0), K("synthese", SUM, 0), K("sommaire", SUM, 0),
	N("que s est il passe", SUM, ASK), SHORT("probleme", SUM, 0, 2), N("s est passe", SUM, ASK), K("en bref", SUM, 0),
	K("vue d ensemble", SUM, 0), S("chronologie*", TIM, 0), S("chronologique", TIM, 0),
	S("deroule*", TIM, 0), S("frise", TIM, 0), S("ligne temps", TIM, 0),
	N("historique evenement*", TIM, 0), S("cause racine", CAU, 0),
	S("causes racines", CAU, 0), S("cause* profonde*", CAU, 0),
	S("facteurs contributi*", CAU, 0), S("facteurs aggravants", CAU, 0),
	N("pourquoi c est arrive", CAU, 0), N("pourquoi est arrive", CAU, 0), N("pourquoi produit", CAU, 0),
	S("cinq pourquoi*", CAU, 0), SHORT("pourquoi", CAU, 0, 2), N("origine", CAU, 0),
	N("symptome*", IMP, 0), N("repercussion*", IMP, 0), N("incidence*", IMP, 0),
	S("impact utilisateur*", CUS, NOT), S("impact client*", CUS, NOT),
	S("utilisateurs touches", CUS, 0), S("utilisateurs impactes", CUS, 0),
	S("utilisateurs affectes", CUS, 0), S("clients impactes", CUS, 0),
	S("services impactes", SVC, 0), S("services touches", SVC, 0),
	S("services concernes", SVC, 0), S("services affectes", SVC, 0),
	S("systemes impactes", SVC, 0), S("composants impactes", SVC, 0),
	S("systemes affectes", SVC, 0), N("correctif*", RES, PLAN),
	N("retablissement", RES, 0),
	N("solution appliquee", RES, 0), N("solution mise en place", RES, 0),
	N("correction appliquee*", RES, 0), N("modification* appliquee*", RES, 0),
	K("contournement", RES, 0), S("actions menees", RES, 0),
	S("actions realisees", RES, 0), S("actions entreprises", RES, 0),
	S("mesures prises", RES, 0), N("comment resolu", RES, 0), K("reponse", RES, 0),
	K("reparation", RES, 0), N("ce qui a ete fait", RES, 0), S("lecon*", LES, 0),
	S("enseignement*", LES, 0), S("apprentissage*", LES, 0),
	S("retour experience", LES, 0), S("retours experience", LES, 0),
	N("qu avons nous appris", LES, 0), S("appris", LES, 0),
	S("bien fonctionne", WEL, NOT), S("bien marche", WEL, NOT),
	S("bien passe", WEL, NOT), N("ce qui a fonctionne", WEL, NOT),
	N("ce qui a marche", WEL, NOT), N("points positifs", WEL, 0),
	S("pas fonctionne", BAD, 0), S("pas marche", BAD, 0), S("mal fonctionne", BAD, 0),
	S("mal passe", BAD, 0), S("peut etre ameliore", BAD, 0),
	S("pourrait etre ameliore", BAD, 0), S("a ameliorer", BAD, 0),
	S("axes amelioration", BAD, 0), S("pistes amelioration", BAD, 0),
	S("points amelioration", BAD, 0), S("aurait pu", BAD, 0),
	N("points negatifs", BAD, 0), S("chance", LUC, 0), S("actions suivi", ACT, 0),
	S("actions correctives", ACT, 0), S("prochaines etapes", ACT, 0),
	S("etapes suivantes", ACT, 0), S("prochaines actions", ACT, 0), N("taches", ACT, 0),
	N("suivi", ACT, 0), K("amelioration*", ACT, NOT), N("reste a faire", ACT, 0),
	N("a faire", ACT, 0), S("mesures correctives", ACT, 0),
	S("mesures preventives", PRE, 0), S("actions preventives", PRE, 0),
	N("recommandation*", PRE, 0), S("comment eviter", PRE, 0),
	S("comment prevenir", PRE, 0), S("eviter recidive", PRE, 0),
	N("garde fous", PRE, 0), N("garde fou", PRE, 0), N("liens", REL, 0),
	N("documents lies", REL, 0), N("annexe* reference", REL, 0),
	N("ressources", REL, 0), S("comment detect*", DET, 0),
	S("comment a ete detecte", DET, 0), N("decouverte", DET, 0),
	N("declencheur*", TRI, 0), N("element declencheur", TRI, 0), N("contexte", BAC, 0),

	/*
	 * Italian
	 */
	K("riepilogo", SUM, 0), K("sommario", SUM, 0), K("sintesi", SUM, 0),
	N("cosa e successo", SUM, ASK), N("cosa successo", SUM, ASK),
	K("descrizione", SUM, 0), S("sequenza eventi", TIM, 0), S("linea tempo", TIM, 0),
	S("sequenza temporale", TIM, 0), S("causa radice", CAU, 0),
	S("cause radice", CAU, 0), S("causa principale", CAU, 0),
	S("fattori contribu*", CAU, 0), S("perche e successo", CAU, 0),
	N("perche successo", CAU, 0), S("cinque perche", CAU, 0),
	N("analisi cause", CAU, 0), N("analisi causa", CAU, 0), N("impatto", IMP, 0),
	N("impatti", IMP, 0), N("sintomi", IMP, 0), N("conseguenz*", IMP, 0),
	S("impatto utenti", CUS, 0), S("impatto clienti", CUS, 0),
	S("utenti interessati", CUS, 0), S("servizi interessati", SVC, 0),
	S("servizi coinvolti", SVC, 0), S("sistemi coinvolti", SVC, 0),
	S("risoluzione", RES, 0), K("soluzione", RES, PLAN), N("mitigazione", RES, PLAN),
	N("ripristino", RES, 0), K("correzione", RES, PLAN), S("azioni intraprese", RES, 0),
	N("come risolto", RES, 0), K("risposta", RES, 0), S("lezioni", LES, 0),
	S("cosa abbiamo imparato", LES, 0), S("imparato", LES, 0),
	S("andato bene", WEL, NOT), N("cosa ha funzionato", WEL, NOT),
	S("funzionato bene", WEL, NOT), S("andato storto", BAD, 0),
	S("andato male", BAD, 0), S("non ha funzionato", BAD, 0),
	S("non funzionato", BAD, 0), S("cosa migliorare", BAD, 0),
	S("da migliorare", BAD, 0), S("aree miglioramento", BAD, 0), S("fortuna", LUC, 0),
	S("fortunati", LUC, 0), S("azioni", ACT, 0), S("piano azione", ACT, 0),
	S("prossimi passi", ACT, 0), S("passi successivi", ACT, 0),
	S("azioni correttive", ACT, 0), K("miglioramenti", ACT, 0),
	N("attivita seguito", ACT, 0), N("da fare", ACT, 0), S("prevenzione", PRE, 0),
	S("misure preventive", PRE, 0), S("azioni preventive", PRE, 0),
	N("raccomandazioni", PRE, 0), S("come evitare", PRE, 0),
	S("come prevenire", PRE, 0), N("riferimenti", REL, 0), N("collegamenti", REL, 0),
	N("documenti correlati", REL, 0), N("rilevamento", DET, 0),
	N("rilevazione", DET, 0), N("come rilevato", DET, 0), N("scatenante", TRI, 0),
	N("contesto", BAC, 0), N("antefatti", BAC, 0),

	/*
	 * German
	 */
	K("zusammenfassung", SUM, 0), K("kurzfassung", SUM, 0), K("uberblick", SUM, 0),
	N("was ist passiert", SUM, ASK), N("was passiert*", SUM, ASK),
	N("was geschah", SUM, ASK), N("was ist geschehen", SUM, ASK),
	K("beschreibung", SUM, 0), K("vorfallbeschreibung", SUM, 0),
	K("vorfallsbeschreibung", SUM, 0), K("kurzbeschreibung", SUM, 0),
	K("problembeschreibung", SUM, 0), S("zeitverlauf", TIM, 0),
	S("zeitleiste*", TIM, 0), S("zeitlinie", TIM, 0), S("zeitachse", TIM, 0),
	S("zeitlicher *", TIM, 0), S("chronologischer *", TIM, 0), N("ablauf", TIM, 0),
	N("verlauf", TIM, 0), S("ereignisverlauf", TIM, 0), S("vorfallsverlauf", TIM, 0),
	S("storungsverlauf", TIM, 0), N("hergang", TIM, 0), S("zeitplan", TIM, PLAN),
	S("ursache*", CAU, 0), S("hauptursache*", CAU, 0), S("grundursache*", CAU, 0),
	S("kernursache*", CAU, 0), S("fehlerursache*", CAU, 0),
	S("ursachenanalyse", CAU, 0), S("fehleranalyse", CAU, 0),
	S("begunstigende faktoren", CAU, 0), S("beitragende faktoren", CAU, 0),
	S("warum ist passiert", CAU, 0), S("warum passiert*", CAU, 0),
	S("funf warum*", CAU, 0), SHORT("warum", CAU, 0, 2),
	S("wie konnte passieren", CAU, 0), K("grund", CAU, 0), N("auswirkung*", IMP, 0),
	N("folgen", IMP, 0), N("symptome", IMP, 0), N("schaden", IMP, 0),
	N("konsequenz*", IMP, PLAN), S("auswirkung* kunden", CUS, 0),
	S("auswirkung* nutzer*", CUS, 0), S("auswirkung* benutzer*", CUS, 0),
	S("betroffene nutzer*", CUS, 0), S("betroffene kunden", CUS, 0),
	S("betroffene benutzer*", CUS, 0), S("betroffene dienste", SVC, 0),
	S("betroffene systeme", SVC, 0), S("betroffene komponenten", SVC, 0),
	S("betroffene services", SVC, 0), N("was betroffen", IMP, 0), N("behebung", RES, 0),
	N("losung", RES, PLAN), N("losungsweg", RES, 0), N("wiederherstellung", RES, 0),
	N("fehlerbehebung", RES, 0), N("storungsbehebung", RES, 0),
	N("problemlosung", RES, 0), S("ergriffene massnahmen", RES, 0),
	S("getroffene massnahmen", RES, 0), S("durchgefuhrte massnahmen", RES, 0),
	K("reaktion", RES, 0), N("gegenmassnahmen", RES, 0), N("wie behoben", RES, 0),
	N("wie gelost", RES, 0), N("eindammung", RES, 0), K("umgehung*", RES, 0),
	K("korrektur*", RES, 0), N("was getan", RES, 0), S("lehren", LES, 0),
	S("erkenntnisse", LES, 0), S("lektionen", LES, 0), S("was gelernt", LES, 0),
	S("gelernt", LES, 0), S("gelernte *", LES, 0), S("was gut lief", WEL, NOT),
	S("was lief gut", WEL, NOT), S("lief gut", WEL, NOT), S("gut lief", WEL, NOT),
	S("gut gelaufen", WEL, NOT), S("gut funktioniert", WEL, NOT),
	N("was funktioniert", WEL, NOT), N("was geholfen", WEL, NOT),
	N("was half", WEL, NOT), S("lief schlecht", BAD, 0), S("schlecht lief", BAD, 0),
	S("schlecht gelaufen", BAD, 0), S("nicht gut", BAD, 0),
	S("schief gelaufen", BAD, 0), S("schief lief", BAD, 0), S("lief schief", BAD, 0),
	S("schiefgelaufen", BAD, 0), S("schieflief", BAD, 0),
	S("nicht funktioniert", BAD, 0), S("besser laufen", BAD, 0),
	S("besser machen", BAD, 0), S("verbesserungspotenzial*", BAD, 0),
	S("verbesserungspotential*", BAD, 0), S("zu verbessern", BAD, 0),
	S("verbessern konnen", BAD, 0), S("verbessert werden", BAD, 0), S("gluck", LUC, 0),
	S("massnahmen*", ACT, 0), S("nachste schritte", ACT, 0),
	N("aufgaben", ACT, 0), N("offene punkte", ACT, 0), S("folgemassnahmen", ACT, 0),
	 N("aktionspunkte", ACT, 0),
	K("verbesserungen", ACT, 0), S("verbesserungsmassnahmen", ACT, 0),
	S("korrekturmassnahmen", ACT, 0), S("weiteres vorgehen", ACT, 0),
	N("handlungsbedarf", ACT, 0), S("aktionsplan", ACT, 0), S("vorbeugung", PRE, 0),
	S("folgeaufgaben", ACT, 0), S("was wir andern", ACT, 0), SHORT("ausblick", ACT, 0, 1),
	N("restarbeiten", ACT, 0), N("folgearbeiten", ACT, 0),
	S("pravention", PRE, 0), S("praventivmassnahmen", PRE, 0),
	S("praventionsmassnahmen", PRE, 0), S("vorbeugende *", PRE, 0),
	S("praventive *", PRE, 0), N("empfehlung*", PRE, 0), S("wie verhindern", PRE, 0),
	S("vermeidung", PRE, 0), S("kunftig vermeiden", PRE, 0), N("verweise", REL, 0),
	N("referenzen", REL, 0), N("quellen", REL, 0), N("weiterfuhrende *", REL, 0),
	N("verwandte *", REL, 0), N("erkennung", DET, 0), N("entdeckung", DET, 0),
	N("wie entdeckt", DET, 0), N("wie bemerkt", DET, 0), N("wie erkannt", DET, 0),
	N("ausloser", TRI, 0), N("hintergrund*", BAC, 0), N("kontext", BAC, 0),
	N("vorgeschichte", BAC, 0), N("ausgangslage", BAC, 0),

	/*
	 * Dutch
	 */
	K("samenvatting", SUM, 0), N("wat is er gebeurd", SUM, ASK),
	N("wat gebeurd*", SUM, ASK), K("overzicht", SUM, 0), K("beschrijving", SUM, 0),
	S("tijdlijn", TIM, 0), S("tijdslijn", TIM, 0), N("verloop", TIM, 0),
	S("chronologisch *", TIM, 0), S("oorzaak", CAU, 0), S("oorzaken", CAU, 0),
	S("hoofdoorzaak", CAU, 0), S("grondoorzaak", CAU, 0), S("kernoorzaak", CAU, 0),
	S("oorzaakanalyse", CAU, 0), S("oorzakenanalyse", CAU, 0),
	S("bijdragende factoren", CAU, 0), S("waarom gebeurd*", CAU, 0),
	N("gevolg*", IMP, 0), N("symptomen", IMP, 0), S("impact klanten", CUS, 0),
	S("impact gebruikers", CUS, 0), S("getroffen gebruikers", CUS, 0),
	S("getroffen klanten", CUS, 0), S("getroffen diensten", SVC, 0),
	S("getroffen systemen", SVC, 0), S("getroffen services", SVC, 0),
	N("oplossing*", RES, PLAN), N("herstel", RES, 0), N("mitigatie", RES, 0),
	S("genomen maatregelen", RES, 0), S("genomen acties", RES, 0),
	S("geleerde lessen", LES, 0), S("lessen", LES, 0), S("wat geleerd", LES, 0),
	S("geleerd", LES, 0), S("ging goed", WEL, NOT), S("goed ging", WEL, NOT),
	S("ging fout", BAD, 0), S("fout ging", BAD, 0), S("ging mis", BAD, 0),
	S("mis ging", BAD, 0), S("beter kon", BAD, 0), S("kon beter", BAD, 0),
	S("kan beter", BAD, 0), S("beter kan", BAD, 0), S("ging slecht", BAD, 0),
	S("verbeterpunten", BAD, 0), S("niet goed", BAD, 0), S("geluk", LUC, 0),
	S("acties", ACT, 0), S("actiepunten", ACT, 0), S("actieplan", ACT, 0),
	S("volgende stappen", ACT, 0), S("vervolgstappen", ACT, 0),
	S("vervolgacties", ACT, 0), N("maatregelen", ACT, 0), K("verbeteringen", ACT, 0),
	N("openstaande *", ACT, 0), S("te doen", ACT, 0), S("verbeteracties", ACT, 0),
	S("uitgevoerde acties", RES, NOT), S("uitgevoerde maatregelen", RES, NOT),
	S("preventie", PRE, 0), S("preventieve *", PRE, 0), N("aanbevelingen", PRE, 0),
	S("hoe voorkomen", PRE, 0), N("referenties", REL, 0), N("gerelateerde *", REL, 0),
	N("detectie", DET, 0), N("hoe ontdekt", DET, 0), N("aanleiding", TRI, 0),
	N("achtergrond", BAC, 0),

	/*
	 * Norwegian, and Danish and Swedish where they are near
	 */
	K("sammendrag", SUM, 0), K("oppsummering", SUM, 0), K("sammanfattning", SUM, 0),
	N("hva skjedde", SUM, ASK), N("hva som skjedde", SUM, ASK),
	N("hvad skete", SUM, ASK), N("vad hande", SUM, ASK),
	K("hendelsesbeskrivelse", SUM, 0), K("beskrivelse", SUM, 0),
	K("beskrivning", SUM, 0), S("tidslinje", TIM, 0), S("tidslinjen", TIM, 0),
	S("tidslinje*", TIM, 0), S("hendelsesforlop", TIM, 0),
	S("hendelsesforlopet", TIM, 0), S("handelseforlopp", TIM, 0), S("forlop", TIM, 0),
	S("kronologi", TIM, 0), S("rotarsak*", CAU, 0), S("grunnarsak*", CAU, 0),
	S("arsak*", CAU, 0), S("grundorsak*", CAU, 0), S("orsak*", CAU, 0),
	S("arsagen", CAU, 0), S("medvirkende *", CAU, 0), S("bidragende *", CAU, 0),
	S("bidragande *", CAU, 0), S("hvorfor skjedde", CAU, 0),
	S("hvorfor hendte", CAU, 0), S("fem hvorfor", CAU, 0), SHORT("hvorfor", CAU, 0, 2),
	N("konsekvens*", IMP, 0), N("pavirkning*", IMP, 0), N("paverkan", IMP, 0),
	N("omfang", IMP, 0), N("symptomer", IMP, 0), S("konsekvens* brukere*", CUS, 0),
	S("konsekvens* kunde*", CUS, 0), S("berorte brukere", CUS, 0),
	S("pavirkede brukere", CUS, 0), S("berorte kunder", CUS, 0),
	S("pavirkede kunder", CUS, 0), S("berorte tjenester", SVC, 0),
	S("pavirkede tjenester", SVC, 0), S("berorte systemer", SVC, 0),
	S("pavirkede systemer", SVC, 0), N("losning*", RES, PLAN),
	N("gjenoppretting*", RES, 0), N("handtering*", RES, 0), N("feilretting*", RES, 0),
	N("retting", RES, 0), N("utbedring*", RES, 0), S("atgarder vidtagna", RES, 0),
	N("hva gjorde vi", RES, 0), N("hva vi gjorde", RES, 0), N("lost", RES, 0),
	S("lardom*", LES, 0), S("lærdom*", LES, 0), S("laerdom*", LES, 0),
	S("erfaringer", LES, 0), S("læring*", LES, 0), S("laring", LES, 0),
	S("hva lærte", LES, 0), S("lærte", LES, 0), S("larte", LES, 0),
	S("lardomar", LES, 0), S("gikk bra", WEL, NOT), S("gick bra", WEL, NOT),
	S("fungerte bra", WEL, NOT), N("hva fungerte", WEL, NOT),
	S("fungerte godt", WEL, NOT), S("gikk godt", WEL, NOT), S("gik godt", WEL, NOT),
	S("gikk darlig", BAD, 0), S("gikk galt", BAD, 0), S("gick fel", BAD, 0),
	S("gik galt", BAD, 0), S("ikke bra", BAD, 0), S("ikke fungerte", BAD, 0),
	S("fungerte ikke", BAD, 0), S("ga feil", BAD, 0), S("gikk feil", BAD, 0),
	S("kunne gatt bedre", BAD, 0), S("kan bli bedre", BAD, 0),
	S("kan forbedres", BAD, 0), S("forbedringspunkt*", BAD, 0),
	S("forbedringsomrad*", BAD, 0), S("gjore bedre", BAD, 0), S("flaks", LUC, 0),
	S("heldige", LUC, 0), S("tur hadde", LUC, 0), S("tiltak*", ACT, 0),
	S("atgard*", ACT, 0), S("aksjonspunkt*", ACT, 0), S("neste steg", ACT, 0),
	S("nasta steg", ACT, 0), N("oppfolging*", ACT, 0), N("oppgaver", ACT, 0),
	S("oppfolg*", ACT, NOT), S("opfolg*", ACT, NOT), S("uppfolj*", ACT, NOT),
	S("handlinger", ACT, NOT), S("næste skridt", ACT, 0), S("veien videre", ACT, 0),
	N("gjenstaende *", ACT, 0), N("kvarstaende *", ACT, 0), S("att gora", ACT, 0),
	S("rotorsak*", CAU, 0), S("forhindre* gjentak*", PRE, NOT), S("forhindra upprepning*", PRE, NOT),
	N("oppdaget", DET, 0), N("kilder", REL, 0), N("kallor", REL, 0),
	K("forbattring*", ACT, 0), S("atgard* genomford*", RES, NOT), S("genomford* atgard*", RES, NOT),
	S("gjennomfort* tiltak*", RES, NOT), S("tiltak* gjennomfort*", RES, NOT),
	S("utforte tiltak*", RES, NOT), S("utforda atgard*", RES, NOT),
	S("gennemforte handlinger", RES, NOT),
	S("handlingsplan", ACT, 0), K("forbedring*", ACT, 0), S("forebygging", PRE, 0),
	S("forebyggende *", PRE, 0), S("forhindre gjentak*", PRE, 0),
	N("anbefaling*", PRE, 0), S("hvordan unnga", PRE, 0),
	S("hvordan forhindre", PRE, 0), N("lenker", REL, 0), N("referanser", REL, 0),
	N("relaterte *", REL, 0), S("oppdagelse*", DET, 0), S("deteksjon", DET, 0),
	S("pavisning", DET, 0), N("hvordan oppdage*", DET, 0), N("upptackt", DET, 0),
	N("utlosende *", TRI, 0), N("bakgrunn", BAC, 0), N("bakgrund", BAC, 0),
	N("kontekst", BAC, 0),

	/*
	 * Polish
	 */
	K("podsumowanie", SUM, 0), K("streszczenie", SUM, 0), N("co sie stalo", SUM, ASK),
	N("co sie wydarzylo", SUM, ASK), K("opis", SUM, 0), K("przeglad", SUM, 0),
	S("os czasu", TIM, 0), S("chronologia", TIM, 0), S("przebieg", TIM, 0),
	S("kalendarium", TIM, 0), S("harmonogram", TIM, 0), S("przyczyn*", CAU, 0),
	S("przyczyna zrodlowa", CAU, 0), S("analiza przyczyn*", CAU, 0),
	S("czynniki sprzyjajace", CAU, 0), S("dlaczego stalo", CAU, 0),
	S("dlaczego doszlo", CAU, 0), N("wplyw", IMP, 0), N("skutki", IMP, 0),
	N("objawy", IMP, 0), N("konsekwencje", IMP, 0), S("wplyw uzytkownik*", CUS, 0),
	S("wplyw klient*", CUS, 0), S("dotknieci uzytkownicy", CUS, 0),
	S("dotkniete uslugi", SVC, 0), S("dotkniete systemy", SVC, 0),
	N("rozwiazanie", RES, PLAN), N("naprawa", RES, 0), N("przywrocenie", RES, 0),
	S("podjete dzialania", RES, 0), N("mitygacja", RES, 0), N("jak naprawi*", RES, 0),
	N("lagodzenie", RES, 0), S("wnioski", LES, 0), S("wyciagniete wnioski", LES, 0),
	S("lekcje", LES, 0), S("nauczylismy", LES, 0), S("poszlo dobrze", WEL, NOT),
	S("zadzialalo", WEL, NOT), S("poszlo zle", BAD, 0), S("poszlo nie tak", BAD, 0),
	S("nie zadzialalo", BAD, 0), S("do poprawy", BAD, 0), S("mozna poprawic", BAD, 0),
	S("poszlo lepiej", BAD, 0), S("szczescie", LUC, 0), S("dzialania", ACT, 0),
	S("dzialania naprawcze", ACT, 0), S("plan dzialan*", ACT, 0),
	S("nastepne kroki", ACT, 0), S("kolejne kroki", ACT, 0), S("dalsze kroki", ACT, 0),
	N("zadania", ACT, 0), S("zapobieganie", PRE, 0),
	S("plan naprawczy", ACT, 0), K("usprawnienia", ACT, 0), S("do zrobienia", ACT, NOT),
	S("wykonane dzialania", RES, NOT), S("podjete kroki", RES, NOT),
	S("dzialania zapobiegawcze", PRE, 0), S("srodki zapobiegawcze", PRE, 0),
	S("jak zapobiec", PRE, 0), N("rekomendacje", PRE, 0), N("zalecenia", PRE, 0),
	N("odnosniki", REL, 0), N("linki", REL, 0), N("powiazane *", REL, 0),
	N("zrodla", REL, 0), N("wykrycie", DET, 0), N("jak wykryto", DET, 0),
	N("wykrywanie", DET, 0), N("wyzwalacz", TRI, 0), N("tlo", BAC, 0),

	/*
	 * Russian and Ukrainian
	 */
	K("резюме", SUM, 0), K("сводка", SUM, 0), N("краткое описание", SUM, 0),
	K("описание", SUM, 0), N("что произошло", SUM, ASK), N("что случилось", SUM, ASK), SHORT("проблема", SUM, 0, 1),
	K("кратко", SUM, 0), K("суть", SUM, 0), K("обзор", SUM, 0), K("підсумок", SUM, 0),
	N("що сталося", SUM, ASK), N("що трапилося", SUM, ASK), N("що відбулося", SUM, ASK),
	K("опис", SUM, 0), S("хронолог*", TIM, 0), S("таймлайн*", TIM, 0),
	S("временная шкала", TIM, 0), S("временная линия", TIM, 0),
	S("ход событий", TIM, 0), S("ход инцидента", TIM, 0),
	S("последовательность событий", TIM, 0), S("перебіг", TIM, 0),
	S("часова шкала", TIM, 0), S("шкала часу", TIM, 0), S("первопричин*", CAU, 0),
	S("корнев* причин*", CAU, 0), S("причин*", CAU, ASK), S("коренев* причин*", CAU, 0),
	S("способствующие фактор*", CAU, 0), S("сопутствующие фактор*", CAU, 0),
	S("почему произошло", CAU, 0), S("почему случилось", CAU, 0),
	S("почему так вышло", CAU, 0), S("пять почему", CAU, 0), SHORT("почему", CAU, 0, 2),
	S("першопричин*", CAU, 0), S("чому сталося", CAU, 0), S("чому це сталося", CAU, 0),
	N("анализ причин*", CAU, 0), N("влияние", IMP, 0), N("последстви*", IMP, 0),
	N("воздействие", IMP, 0), N("симптом*", IMP, 0), N("ущерб", IMP, 0),
	N("масштаб", IMP, 0), N("вплив", IMP, 0), N("наслідки", IMP, 0),
	N("что пострадало", IMP, 0), N("что затронуто", IMP, 0),
	S("влияние пользовател*", CUS, 0), S("влияние клиент*", CUS, 0),
	S("затронут* пользовател*", CUS, 0), S("вплив користувач*", CUS, 0),
	S("затронут* сервис*", SVC, 0), S("затронут* систем*", SVC, 0),
	S("затронут* компонент*", SVC, 0), S("пострадавш* сервис*", SVC, 0),
	S("уражені сервіси", SVC, 0), N("решени*", RES, PLAN | NOT),
	N("исправлени*", RES, PLAN | NOT), N("устранени*", RES, PLAN),
	N("восстановлени*", RES, 0), N("смягчени*", RES, 0), N("митигаци*", RES, 0),
	S("принятые меры", RES, 0), S("предпринятые действия", RES, 0),
	S("выполненные действия", RES, 0), N("что сделали", RES, NOT),
	N("что сделано", RES, NOT), N("что было сделано", RES, NOT),
	N("как исправи*", RES, 0), N("как починили", RES, 0), N("как решили", RES, 0),
	K("фикс*", RES, 0), N("реагировани*", RES, 0), N("вирішення", RES, 0),
	N("виправлення", RES, 0), N("усунення", RES, 0), N("відновлення", RES, 0),
	S("вжиті заходи", RES, 0), N("рішення", RES, 0), N("що зробили", RES, 0),
	 S("урок*", LES, 0), S("извлеченн*", LES, 0),
	S("чему научились", LES, 0), S("что узнали", LES, 0), S("выводы", LES, 0),
	S("висновк*", LES, 0), S("вивчені уроки", LES, 0), S("прошло хорошо", WEL, NOT),
	S("пошло хорошо", WEL, NOT), S("сработало хорошо", WEL, NOT),
	N("что сработало", WEL, NOT), S("что помогло", WEL, NOT),
	S("хорошо сработало", WEL, NOT), S("пройшло добре", WEL, NOT),
	S("пішло добре", WEL, NOT), N("що спрацювало", WEL, NOT),
	S("было хорошо", WEL, NOT), S("получилось хорошо", WEL, NOT),
	S("пошло не так", BAD, 0), S("пошло плохо", BAD, 0), S("прошло плохо", BAD, 0),
	S("не сработало", BAD, 0), S("можно улучшить", BAD, 0),
	S("можно было лучше", BAD, 0), S("пішло не так", BAD, 0),
	S("можна покращити", BAD, 0), S("было плохо", BAD, 0), S("нужно улучшить", BAD, 0),
	S("что улучшить", BAD, 0), S("зоны роста", BAD, 0), S("пройшло погано", BAD, 0),
	S("повезло", LUC, 0), S("везение", LUC, 0), S("пощастило", LUC, 0),
	S("действия", ACT, 0), S("план действий", ACT, 0), S("следующие шаги", ACT, 0),
	S("дальнейшие шаги", ACT, 0), S("дальнейшие действия", ACT, 0),
	S("корректирующие *", ACT, 0), S("меры", ACT, 0), N("задачи", ACT, 0),
	N("улучшени*", ACT, NOT), S("план улучшений", ACT, 0), N("что дальше", ACT, 0),
	S("план дій", ACT, 0), S("наступні кроки", ACT, 0), S("подальші кроки", ACT, 0),
	S("дії", ACT, 0), S("заходи", ACT, 0), N("завдання", ACT, 0),
	S("коригувальні *", ACT, 0), N("что нужно сделать", ACT, 0),
	N("что сделать", ACT, 0), N("что делать", ACT, 0), S("предотвращени*", PRE, 0),
	N("разрешени*", RES, NOT), N("восстановлено", RES, NOT), N("відновлено", RES, NOT),
	N("дальнейшая работа", ACT, 0), S("что будем делать", ACT, 0), S("что надо сделать", ACT, 0),
	S("осталось сделать", ACT, 0), S("план работ*", ACT, 0), S("backlog задач*", ACT, 0),
	S("план покращень", ACT, 0), S("що робити", ACT, 0), S("що треба зробити", ACT, 0),
	S("профилактик*", PRE, 0), S("превентивные *", PRE, 0),
	S("профилактическ*", PRE, 0), S("как предотвратить", PRE, 0),
	S("как избежать", PRE, 0), S("недопущени*", PRE, 0), N("рекомендаци*", PRE, 0),
	S("запобігання", PRE, 0), S("як запобігти", PRE, 0), N("рекомендації", PRE, 0),
	S("запобіжні *", PRE, 0), S("превентивні *", PRE, 0), S("защитные меры", PRE, 0),
	S("предупреждени*", PRE, 0), N("ссылки", REL, 0), N("связанные *", REL, 0),
	N("материалы", REL, 0), N("источники", REL, 0), N("посилання", REL, 0),
	N("пов язані *", REL, 0), N("обнаружени*", DET, NOT), N("выявлени*", DET, NOT),
	N("детектировани*", DET, NOT), N("как обнаружили", DET, 0), N("как узнали", DET, 0),
	N("как обнаружен*", DET, 0), N("виявлення", DET, 0), N("як виявили", DET, 0),
	N("триггер*", TRI, 0), N("тригер*", TRI, 0), N("контекст*", BAC, 0),
	N("предыстори*", BAC, 0), N("передісторія", BAC, 0), N("введение", BAC, 0),

	/*
	 * Turkish
	 */
	N("ozet", SUM, 0), N("ne oldu", SUM, ASK), S("zaman cizelgesi", TIM, 0),
	S("zaman cizgisi", TIM, 0), S("kronoloji", TIM, 0), S("olay akisi", TIM, 0),
	S("kok neden*", CAU, 0), N("nedenler", CAU, 0), S("neden oldu", CAU, 0),
	N("etki", IMP, 0), N("etkiler", IMP, 0), N("belirtiler", IMP, 0),
	S("etkilenen kullanicilar", CUS, 0), S("etkilenen musteriler", CUS, 0),
	S("etkilenen servisler", SVC, 0), S("etkilenen sistemler", SVC, 0), N("cozum*", RES, 0),
	N("giderilmesi", RES, 0), N("duzeltme", RES, 0), S("alinan onlemler", RES, 0),
	S("dersler", LES, 0), S("iyi giden*", WEL, 0), S("iyi gitti", WEL, 0),
	S("kotu giden*", BAD, 0), S("kotu gitti", BAD, 0), S("ters giden*", BAD, 0),
	S("sansli", LUC, 0), S("aksiyon*", ACT, 0), S("eylem*", ACT, 0), S("sonraki adimlar", ACT, 0),
	S("yapilacak*", ACT, 0), S("takip madde*", ACT, 0), K("iyilestirme*", ACT, 0),
	S("onleme", PRE, 0), S("onleyici *", PRE, 0), S("nasil onlenir", PRE, 0),
	N("ilgili *", REL, 0), N("kaynaklar", REL, 0), S("nasil tespit*", DET, 0), N("tespit", DET, 0),
	N("tetikleyici", TRI, 0), N("arka plan", BAC, 0),

	/*
	 * Japanese
	 */
	K("概要", SUM, 0), K("要約", SUM, 0), K("サマリー", SUM, 0), K("サマリ", SUM, 0),
	K("まとめ", SUM, 0), K("事象", SUM, 0), K("何が起きた", SUM, 0), K("何が起きたのか", SUM, 0), K("何が起こった", SUM, 0),
	K("何が起きました", SUM, 0), K("発生した事象", SUM, 0), K("障害内容", SUM, 0), K("発生事象", SUM, 0),
	S("タイムライン", TIM, 0), S("時系列", TIM, 0), S("経緯", TIM, 0), S("経過", TIM, 0),
	S("対応履歴", TIM, 0), S("発生経緯", TIM, 0), S("根本原因", CAU, 0), N("原因", CAU, 0),
	S("原因分析", CAU, 0), S("原因調査", CAU, 0), S("直接原因", CAU, 0), S("寄与要因", CAU, 0),
	S("要因", CAU, 0), S("なぜなぜ分析", CAU, 0), S("なぜ起きた", CAU, 0), S("なぜ起きたか", CAU, 0), S("なぜ起きたのか", CAU, 0), S("なぜ起こった", CAU, 0),
	S("なぜ発生した", CAU, 0), N("根因", CAU, 0), N("影響", IMP, 0), S("影響範囲", IMP, 0),
	S("影響度", IMP, 0), N("被害", IMP, 0), N("症状", IMP, 0), N("障害範囲", IMP, 0),
	S("ユーザー影響", CUS, 0), S("ユーザへの影響", CUS, 0), S("ユーザーへの影響", CUS, 0), S("顧客影響", CUS, 0),
	S("お客様への影響", CUS, 0), S("影響ユーザー", CUS, 0), S("影響サービス", SVC, 0), S("影響システム", SVC, 0),
	S("対象サービス", SVC, 0), N("対応", RES, PLAN), N("対処", RES, PLAN), S("対応内容", RES, PLAN),
	S("復旧", RES, 0), S("復旧対応", RES, 0), S("暫定対応", RES, 0), S("回避策", RES, 0), S("暫定対処", RES, 0),
	S("応急処置", RES, 0), S("解決策", RES, PLAN), S("解決方法", RES, 0), N("解決", RES, PLAN),
	S("修正内容", RES, 0), N("修正", RES, PLAN), N("緩和策", RES, 0), S("緩和", RES, 0),
	S("恒久対応", RES, 0), S("実施した対応", RES, 0), S("実施した対処", RES, 0), S("復旧作業", RES, 0),
	S("復旧手順", RES, 0), N("対応状況", RES, 0), N("初動対応", RES, 0), N("是正", RES, 0),
	S("教訓", LES, 0), S("学び", LES, 0), S("学んだこと", LES, 0), S("得られた教訓", LES, 0),
	S("振り返り", LES, 0), S("ふりかえり", LES, 0), N("学習ポイント", LES, 0), N("気づき", LES, 0),
	N("反省", LES, 0), S("うまくいったこと", WEL, 0), S("うまくいった点", WEL, 0), S("良かった点", WEL, 0),
	S("良かったこと", WEL, 0), S("よかった点", WEL, 0), S("よかったこと", WEL, 0), S("うまく機能した", WEL, 0),
	S("上手くいったこと", WEL, 0), S("うまくいかなかったこと", BAD, 0), S("うまくいかなかった点", BAD, 0),
	S("悪かった点", BAD, 0), S("改善点", BAD, 0), S("改善すべき点", BAD, 0), S("改善すべきこと", BAD, 0),
	S("改善が必要な", BAD, 0), S("反省点", BAD, 0), N("問題点", BAD, 0), N("課題", BAD, PLAN),
	S("上手くいかなかったこと", BAD, 0), S("改善できる点", BAD, 0), S("改善余地", BAD, 0),
	S("運が良かった", LUC, 0), S("幸運だった", LUC, 0), S("幸運", LUC, 0), S("ラッキー", LUC, 0),
	S("アクション", ACT, 0), S("アクションアイテム", ACT, 0), S("今後の対応", ACT, 0), S("対応策", ACT, 0),
	N("対策", ACT, 0), S("残課題", ACT, 0), S("次のステップ", ACT, 0), S("ネクストアクション", ACT, 0),
	S("フォローアップ", ACT, 0), S("改善策", ACT, 0), N("改善", ACT, 0), N("今後の対策", ACT, 0),
	S("タスク", ACT, 0), N("改善案", ACT, 0), N("改善項目", ACT, 0), S("今後の課題", ACT, 0),
	S("今後のアクション", ACT, 0), S("再発防止策", PRE, 0), S("再発防止", PRE, 0), S("恒久対策", PRE, 0),
	S("関連 pr", REL, 0), S("残作業", ACT, 0), S("対応予定", ACT, 0), S("やること", ACT, 0), S("今後やること", ACT, 0),
	S("次にやること", ACT, 0), S("やるべきこと", ACT, 0),
	S("予防策", PRE, 0), S("予防", PRE, 0), S("未然防止", PRE, 0), S("推奨事項", PRE, 0),
	N("防止策", PRE, 0), N("関連", REL, 0), S("参考", REL, 0), S("参考資料", REL, 0),
	S("関連資料", REL, 0), S("関連リンク", REL, 0), S("参考リンク", REL, 0), S("リンク", REL, 0),
	S("参照", REL, 0), S("関連リソース", REL, 0), S("関連ドキュメント", REL, 0), S("関連情報", REL, 0),
	N("検知", DET, 0), S("検出", DET, 0), SHORT("発見", DET, 0, 1), S("検知方法", DET, 0),
	S("発見の経緯", DET, 0), S("検知の経緯", DET, 0), S("発覚", DET, 0), N("トリガー", TRI, 0),
	N("契機", TRI, 0), N("きっかけ", TRI, 0), N("背景", BAC, 0), N("前提", BAC, 0),

	/*
	 * Chinese, simplified and traditional
	 */
	K("摘要", SUM, 0), K("概述", SUM, 0), K("总结", SUM, 0), K("總結", SUM, 0), K("概览", SUM, 0),
	K("简述", SUM, 0), K("概况", SUM, 0), K("一句话", SUM, 0), K("一句话结论", SUM, 0),
	K("发生了什么", SUM, 0), K("發生了什麼", SUM, 0), K("事件描述", SUM, 0), K("问题描述", SUM, 0),
	K("問題描述", SUM, 0), K("故障描述", SUM, 0), K("描述", SUM, 0), K("背景与摘要", SUM, 0),
	K("事件经过概述", SUM, 0), S("时间线", TIM, 0), S("時間線", TIM, 0), S("时间轴", TIM, 0),
	S("時間軸", TIM, 0), S("经过", TIM, 0), S("經過", TIM, 0), S("过程回顾", TIM, 0),
	S("事件过程", TIM, 0), S("处理过程", TIM, 0), S("事故经过", TIM, 0), S("事件经过", TIM, 0),
	S("故障经过", TIM, 0), S("处置过程", TIM, 0), S("排查过程", TIM, 0), S("时间节点", TIM, 0),
	S("根因分析", CAU, 0), S("促成因素", CAU, 0), S("贡献因素", CAU, 0), S("诱因", CAU, 0),
	S("成因", CAU, 0), S("五个为什么", CAU, 0), S("为什么会发生", CAU, 0), S("为何发生", CAU, 0),
	S("放大因素", CAU, 0), S("深层原因", CAU, 0), N("问题分析", CAU, 0), N("致因", CAU, 0),
	S("机理", CAU, 0), N("病因", CAU, 0), N("影响", IMP, 0), S("影响范围", IMP, 0),
	S("影響範圍", IMP, 0), S("影响评估", IMP, 0), S("影响面", IMP, 0), N("現象", IMP, 0),
	N("现象", IMP, 0), N("故障现象", IMP, 0), N("问题现象", IMP, 0), N("后果", IMP, 0),
	N("损失", IMP, 0), S("用户影响", CUS, 0), S("客户影响", CUS, 0), S("对用户的影响", CUS, 0),
	S("受影响用户", CUS, 0), S("受影响的用户", CUS, 0), S("受影响服务", SVC, 0), S("受影响的服务", SVC, 0),
	S("受影响系统", SVC, 0), S("受影响的系统", SVC, 0), S("受影响组件", SVC, 0), N("修复", RES, PLAN),
	N("修復", RES, PLAN), S("修复方案", RES, PLAN), S("修复措施", RES, PLAN), S("修复内容", RES, 0),
	S("解决方案", RES, PLAN), S("解決方案", RES, PLAN), S("解决办法", RES, 0), S("解决方法", RES, 0),
	S("解决过程", RES, 0), N("解决", RES, PLAN), S("处置", RES, 0), S("处理", RES, 0),
	S("处理措施", RES, 0), S("应对", RES, 0), S("应急处置", RES, 0), S("应急措施", RES, 0),
	S("止血", RES, 0), S("临时止血", RES, 0), S("恢复", RES, 0), S("恢復", RES, 0),
	S("恢复过程", RES, 0), S("缓解", RES, 0), S("缓解措施", RES, 0), S("已采取措施", RES, 0),
	S("采取的措施", RES, 0), S("已采取的措施", RES, 0), S("已执行", RES, 0), S("变更内容", RES, 0),
	N("响应", RES, 0), N("应急响应", RES, 0), S("临时方案", RES, 0), S("临时措施", RES, 0),
	S("修复过程", RES, 0), N("处理方案", RES, 0), N("处理方式", RES, 0), S("教训", LES, 0),
	S("经验教训", LES, 0), S("經驗教訓", LES, 0), S("经验总结", LES, 0), S("反思", LES, 0),
	S("启示", LES, 0), S("收获", LES, 0), S("学到", LES, 0), S("复盘总结", LES, 0),
	S("复盘", LES, 0), S("经验", LES, 0), N("心得", LES, 0), N("沉淀", LES, 0),
	S("做得好的", WEL, 0), S("做得好的地方", WEL, 0), S("做得对的", WEL, 0), S("做得对的地方", WEL, 0),
	S("做对了什么", WEL, 0), S("做对的", WEL, 0), S("哪些做得好", WEL, 0), S("什么做得好", WEL, 0),
	S("有效的", WEL, 0), S("亮点", WEL, 0), N("做得好", WEL, 0), N("做得不错", WEL, 0),
	S("进展顺利", WEL, 0), S("做得不好的", BAD, 0), S("做得不好", BAD, 0), S("做得不好的地方", BAD, 0),
	S("不足", BAD, 0), S("不足之处", BAD, 0), S("待改进", BAD, 0), S("需要改进", BAD, 0),
	S("可以改进", BAD, 0), S("可改进", BAD, 0), S("改进点", BAD, 0), S("有待改进", BAD, 0),
	S("出了什么问题", BAD, 0), S("哪里出错", BAD, 0), S("哪里出了问题", BAD, 0), S("做错了什么", BAD, 0),
	S("做得不够", BAD, 0), S("需改进", BAD, 0), S("做得差", BAD, 0), S("运气", LUC, 0),
	S("幸运", LUC, 0), S("侥幸", LUC, 0), S("運氣", LUC, 0), S("行动项", ACT, 0),
	S("行動項", ACT, 0), S("行动计划", ACT, 0), S("行动", ACT, 0), S("待办", ACT, 0),
	S("待办事项", ACT, 0), S("后续行动", ACT, 0), S("后续", ACT, 0), S("后续计划", ACT, 0),
	S("后续工作", ACT, 0), S("后续优化", ACT, 0), S("后续优化方向", ACT, 0), S("下一步", ACT, 0),
	S("改进措施", ACT, 0), S("改進措施", ACT, 0), S("改进项", ACT, 0), S("改进计划", ACT, 0),
	S("改进方案", ACT, 0), S("改进", ACT, 0), S("整改", ACT, 0), S("整改措施", ACT, 0),
	S("整改项", ACT, 0), S("跟进", ACT, 0), S("跟进事项", ACT, 0), S("优化措施", ACT, 0),
	S("遗留问题", ACT, 0), S("遗留事项", ACT, 0), N("纠正措施", ACT, 0), N("任务", ACT, 0),
	S("修复计划", ACT, 0), S("待解决", ACT, 0), S("待解决问题", ACT, 0), S("待处理", ACT, 0),
	S("後續", ACT, 0), S("待辦", ACT, 0),
	N("优化", ACT, 0), S("剩余工作", ACT, 0), S("预防", PRE, 0), S("預防", PRE, 0),
	S("预防措施", PRE, 0), S("预防再发", PRE, 0), S("防止再发", PRE, 0), S("防复发", PRE, 0),
	S("防再发", PRE, 0), S("避免再次发生", PRE, 0), S("如何避免", PRE, 0), S("如何预防", PRE, 0),
	S("防范措施", PRE, 0), S("防护", PRE, 0), S("建议", PRE, 0), S("建議", PRE, 0),
	S("改进建议", PRE, 0), S("防御措施", PRE, 0), S("加固", PRE, 0), S("护栏", PRE, 0),
	S("预防机制", PRE, 0), S("相关", REL, 0), S("相關", REL, 0), S("相关链接", REL, 0),
	S("相关文档", REL, 0), S("相关资料", REL, 0), S("參考", REL, 0), S("参考资料", REL, 0),
	S("参考链接", REL, 0), S("参考文献", REL, 0), S("关联", REL, 0), S("链接", REL, 0),
	S("引用", REL, 0), S("相关记录", REL, 0), S("发现", DET, 0), S("检测", DET, 0),
	S("檢測", DET, 0), S("发现过程", DET, 0), S("如何发现", DET, 0), S("发现方式", DET, 0),
	S("监控发现", DET, 0), S("识别", DET, 0), S("触发", TRI, 0), S("触发条件", TRI, 0),
	S("触发因素", TRI, 0), S("触发原因", TRI, 0), S("觸發", TRI, 0), S("导火索", TRI, 0),
	N("上下文", BAC, 0), N("前情", BAC, 0),

	/*
	 * Korean
	 */
	K("요약", SUM, 0), K("개요", SUM, 0), K("무슨일이", SUM, 0), K("무슨", SUM, 0),
	K("현황", SUM, 0), K("설명", SUM, 0), K("정리", SUM, 0), K("사건", SUM, 0),
	N("문제 상황", SUM, 0), S("타임라인", TIM, 0), S("시간대별", TIM, 0), S("경과", TIM, 0),
	S("진행 경과", TIM, 0), S("시간순", TIM, 0), S("경위", TIM, 0), S("발생 경위", TIM, 0),
	S("이력", TIM, PLAN), S("원인", CAU, 0), S("근본", CAU, 0), S("요인", CAU, 0),
	S("기여", CAU, 0), S("왜", CAU, 0), S("발생원인", CAU, 0), S("문제 원인", CAU, 0),
	N("영향", IMP, 0), N("영향도", IMP, 0), N("증상", IMP, 0), N("피해", IMP, 0),
	N("현상", IMP, 0), N("여파", IMP, 0), S("사용자 영향", CUS, 0), S("고객 영향", CUS, 0),
	S("영향 사용자", CUS, 0), S("영향 서비스", SVC, 0), S("영향받은 서비스", SVC, 0), S("해결", RES, PLAN),
	S("복구", RES, 0), S("대응", RES, PLAN), S("완화", RES, 0), S("수정", RES, PLAN),
	S("조치", RES, PLAN), S("임시", RES, 0), S("해결방법", RES, 0), S("해결책", RES, 0),
	S("영구 수정", RES, 0), S("교훈", LES, 0), S("배운", LES, 0), S("학습", LES, 0),
	S("회고", LES, 0), S("느낀", LES, 0), S("시사점", LES, 0), S("잘된", WEL, 0),
	S("잘한", WEL, 0), S("잘 된", WEL, 0), S("좋았던", WEL, 0), S("잘 한", WEL, 0),
	S("잘 작동", WEL, 0), S("아쉬운", BAD, 0), S("잘못된", BAD, 0), S("개선할", BAD, 0),
	S("개선점", BAD, 0), S("부족했던", BAD, 0), S("미흡", BAD, 0), S("잘못한", BAD, 0), S("못 한", BAD, 0), S("못한", BAD, 0),
	S("아쉬웠던", BAD, 0), S("운이", LUC, 0), S("운이 좋았던", LUC, 0), S("다행", LUC, 0),
	S("액션", ACT, 0), S("액션 아이템", ACT, 0), S("후속", ACT, 0), S("후속 조치", ACT, 0),
	S("향후", ACT, 0), S("개선", ACT, 0), S("개선 사항", ACT, 0), S("다음 단계", ACT, 0), S("추적 항목", ACT, 0), S("추적", ACT, 0),
	S("할 일", ACT, 0), S("조치 계획", ACT, 0), S("추후", ACT, 0), S("남은", ACT, 0),
	S("재발", PRE, 0), S("재발 방지", PRE, 0), S("방지", PRE, 0), S("예방", PRE, 0),
	S("방지책", PRE, 0), S("권장", PRE, 0), S("권고", PRE, 0), S("참고", REL, 0),
	S("관련", REL, 0), S("참조", REL, 0), S("링크", REL, 0), S("감지", DET, 0), S("탐지", DET, 0),
	S("발견", DET, 0), S("인지", DET, 0), S("트리거", TRI, 0), S("계기", TRI, 0),
	S("배경", BAC, 0), S("맥락", BAC, 0),
};

const int	rca_nevidence_rows = lengthof(rca_evidence_rows);

const RcaEvidenceWords rca_evidence_words[] =
{
	{NOT,
		"not no without never non cannot nor sin sem nao sans pas nicht "
		"keine kein ohne niet geen ikke inte nie не без нет senza 不 没 没有 无 "
		"非 なし "},
	{ALIEN,
		"windows github gitlab ci cd pipeline vs template templates policy policies procedure procedures "
		"playbook playbooks runbook runbooks guide guidelines matrix test "
		"tests testing drill simulation example examples scenario "
		"scenarios command commands metrics metric dashboard targets "
		"criteria phase option options attempt attempts hypothesis "
		"hypotheses architecture api code verification validation script "
		"scripts team teams process processes pr commit commits files file "
		"approach approaches tracker schedule register monitoring budget "
		"logic flow rule rules market works plantilla modele vorlage "
		"szablon шаблон 模板 テンプレート 템플릿 teste 测试 テスト 테스트 тест тесты 验证 検証 검증 "
		"手順 流程 步骤 例 示例 代码 コード 日志 ログ 命令 コマンド フロー 構成 机制 规则 规范 策略 "},
	{NOT | PLAN,
		"未 "},
	{ASK,
		"why how como pourquoi comment warum wieso hvorfor hvordan waarom hoe "
		"dlaczego jak почему чому как perche 为什么 为何 如何 怎么 なぜ "},
	{PLAN,
		"future planned proposed recommended suggested possible potential "
		"long term longer upcoming expected pending plan plans strategy "
		"required should would will propuesta proposta propuestas "
		"propostas futura futuras envisagees proposee geplante plano 今後 将来 "
		"计划 長期 长期 план 향후 장기 계획 "},
	{PLAN | ALIEN,
		"considered alternative "},
	{TIME,
		"before after until since "
		"time times date start end duration window hora heure level zeit "
		"时间 時間 日時 время "},
	{ALIEN | VERB,
		"verify "},
	{VERB,
		"call add remove restore update create run check use make set write "
		"review assess determine identify implement apply monitor document "
		"communicate confirm investigate mitigate resolve detect restart "
		"disable enable stop improve reduce increase move build deploy "
		"define describe evaluate track record assign observe send notify "
		"understand find get complete revert contain recover respond "
		"perform execute keep estimate calculate break "},
	{ART,
		"the a an "},

	/* verbs that begin a task */
	{0,
		"do "},

	/* English: articles, pronouns, auxiliaries */
	{0,
		"of for from with and or to in on at by as about into "
		"during per over up out more our your their its we us you it they "
		"he i this that these those there what which who where when is are "
		"was were be been has have had did does can could ll re ve s d t "
		"any all some so also etc again thing "},

	/* English: what happened, and adjectives */
	{0,
		"structural systemic raw artifact "
		"actually exactly really "
		"condition gap method source "
		"similar unexpected incident outage issue event failure bug crash disruption "
		"degradation downtime breach accident problem error interruption "
		"anomaly vulnerability technical business service system user "
		"customer client product production organizational organisational "
		"operational detailed brief short high full overall main key "
		"primary secondary first second direct immediate initial final "
		"actual additional other contributing underlying proximate "
		"blameless post mortem postmortem pir approximate confirmed "
		"probable suspected likely preliminary known general executive "
		"external internal measured estimated observed financial temporary "
		"permanent new old utc cet cest pst pdt est edt jst kst ist gmt "
		"local timestamps dates step item list section detail analysis "
		"assessment information info statement note measure effort work "
		"area point part owner due status severity priority scope radius "
		"evidence finding investigation learned learnt taken applied "
		"implemented deployed shipped landed made identified found "
		"performed done added went well better happened useful further "
		"open remaining outstanding remedial corrective preventive "
		"preventative mitigating repository documentation doc incidents "
		"people today now real data cleanup communication triage "
		"escalation diagnosis response recovery mitigation alerting "
		"engineering tooling urgent created filed result completed "},

	/* Romance languages */
	{0,
		"imediata imediato estrutural estructural structurelle inmediato "
		"implementee implementees implemente implementes facteurs realizadas "
		"realizada realizado executado executada ejecutada ejecutadas "
		"provavel adicional "
		"el la los las un una del de al y e en con por para que se lo fue "
		"ha hemos tuvimos nos nuestro nuestra su sus esto este esta cual "
		"cuales donde cuando incidente incidentes problema evento fallo "
		"fallos caida interrupcion tecnica tecnico tecnicos tecnicas "
		"negocio usuarios usuario cliente clientes servicio servicios "
		"sistema detallada detallado ejecutivo principal principales "
		"directa inmediata inmediatas aplicada aplicadas "
		"implementada implementadas implementado aprendidas correctivas "
		"correctiva preventivas preventiva analisis evaluacion detalle "
		"detalles medidas pasos corto mediano medio largo plazo "
		"contribuyentes clave identificada adicionales temporal "
		"definitiva observados utiles tomadas hallazgos o os um uma da dos "
		"das na nas em ao com pelo pela foi fizemos tivemos nosso nossa "
		"isso isto qual quais onde quando falha falhas indisponibilidade "
		"utilizadores utilizador servico servicos geral detalhada "
		"detalhado executivo direta imediatas aplicado "
		"catalogadas corretivas analise avaliacao detalhes passos curto "
		"longo prazo contribuintes chave proximo recomendado adicionais "
		"duravel confianca horario horarios resultado bem mal melhorar "
		"urgente urgentes urgents prevista previstas previste previsti prevues prevus "
		"funcionou falhou le les l une du des au aux et ou sur dans par "
		"pour avec ce cette qui quoi nous notre son sa ses ete avons eu c "
		"qu n il panne probleme evenement evenements erreur technique "
		"techniques metier utilisateur utilisateurs clients systeme "
		"detaillee detaille executif principale directe immediates "
		"appliquee appliquees applique appliques identifiee identifiees "
		"apprises tirees retenues correctives preventives analyse "
		"evaluation details mesures actions etapes court moyen terme cles "
		"cle observes complementaires diagnostic annexes mise place "
		"fonctionne bien mieux racine cause exacte "
		"criada criadas criado criados atualizada atualizadas nesta sessao fase "
		"creada creadas creado creados actualizada actualizadas sesion "
		"besoin gli di dello della dei delle nel nella sul sulla sui cosa "
		"che stato stata abbiamo nostro nostra dell disservizio guasto "
		"utenti utente clienti servizio servizi dettagliata dettagliato "
		"apprese correttive analisi esecutivo eventi degli "},

	/* Germanic languages */
	{0,
		"der die dem den ein eine einer eines und oder von vom zu zum zur "
		"im am auf aus mit fur bei nach wer wie wo war wurde wird werden "
		"haben hat hatten hatte wir uns unser unsere es dies diese dieser "
		"vorfall vorfalls vorfalles ausfall ausfalls storung problems "
		"fehler ereignis ereignisse technische technischer geschaftliche "
		"kunden nutzer benutzer betrieb kurze detaillierte detaillierter "
		"zeitliche eigentliche unmittelbare direkte wahrscheinliche "
		"sofortige sofort kurzfristige mittelfristige langfristige "
		"dauerhafte vorlaufige schritte punkte gut besser wichtigste "
		"ablauf weitere offene umgesetzte het een van voor op bij wat er "
		"wij ons onze dit deze zijn werd hebben hebt heeft storing "
		"probleem gebeurtenissen klanten gebruikers korte goed stappen "
		"implementert gjennomfort utfort aanbevolen lange termijn det og och av til till fra fran pa ved vid med hva "
		"som hvem vad hvor var ble har hadde vi oss vare dette denne "
		"hendelse hendelsen hendelser feil feilen nedetid avbrudd "
		"problemet teknisk tekniske brukere brukerne kunder kort detaljert "
		"umiddelbare korrigerende bra videre sikt lang dypere utlosende "
		"handelsen om foreslatte umiddelbar kommande kommende genomforda genomford "},

	/* Slavic languages */
	{0,
		"реализованное реализованные примененное примененные выполненное "
		"внедренное временное окончательное "
		"w z ze co sie jest byl byla bylo nasze incydentu incydent awarii "
		"awaria zdarzenia zdarzen problemu bledu techniczna techniczne "
		"glowna bezposrednia analiza uzytkownikow uzytkownikach klientow "
		"biznes naprawcze szczegolowa krotkie dla dobrze и в во с со на по "
		"от до за для к о об из у что это этого так было был была были мы "
		"нам нас наши наша где кто чем чему инцидент инцидента инциденте "
		"сбоя сбой проблема проблемы события событий ошибки аварии "
		"технические техническая пользователей пользователи клиентов "
		"бизнес краткая краткое подробная основная основные главная прямая "
		"непосредственная вероятная возможная подтвержденная "
		"дополнительные немедленные принятые принятых долгосрочные "
		"краткосрочные корректирующие повторения повторных повторного "
		"рецидива анализ оценка меры мер шаги действия хорошо лучше можно "
		"сервисы системы систему полезные извлеченные выученные "
		"выполненные итоги корневая коренная і та й з зі від що це цього "
		"інцидент інциденту збою проблеми подій технічні користувачів "
		"короткий коротке основна пряма вжиті аналіз кроки добре краще "},

	/* Turkish */
	{0,
		"bir bu olay olayin olaylar edildi ettik ile icin varsa gecici kalici "
		"cikarilan ogrenilen maddeleri maddesi kok detayli kisa teknik analizi "
		"linkler belgeler sey seyler ne nasil "},

	/* Chinese, Japanese, Korean */
	{0,
		"運用 業務 体制 人的 "
		"与 和 及 的 了 在 对 为 是 本次 此次 我们 什么 哪些 事件 事故 故障 问题 問題 异常 分析 说明 详情 详细 情况 "
		"范围 措施 方案 方法 过程 内容 项 事项 状态 清单 总览 完整 关键 主要 直接 真正 表面 深层 临时 永久 紧急 应急 "
		"立即 短期 中期 技术 业务 用户 客户 服务 系统 条件 因素 风险 剩余 评估 结论 确认 确证 地方 方面 教训 点 与会 "
		"组织 环境 简要 基本 已 后 从 中 到 如下 全部 线上 生产 链路 链 概率 记录 信息 资料 文档 链接 改善 初步 最终 "
		"其他 详解 复现 动作 操作 の と や に を は が で へ も な た する した した点 こと 的な および 及び 障害 インシデント "
		"発生 詳細 調査 範囲 状況 結果 一覧 まとめ 技術 組織 プロセス ビジネス ユーザー ユーザ サービス システム 暫定 恒久 "
		"即時 緊急 追加 実施 策 案 項目 計画 残 完了 済み 全体 エグゼクティブ 得られた について イベント 資料 情報 "
		"総括 次回 向け 取り組み ドキュメント リスト ダウンタイム 説明 및 와 과 의 을 를 은 는 이 가 에 에서 로 으로 도 한 된 할 하는 했던 "
		"되는 점 것 수 장애 사고 문제 이슈 인시던트 발생 분석 상세 세부 내용 범위 방법 방안 대책 사항 항목 아이템 결과 "
		"상황 기술 기술적 조직 프로세스 비즈니스 사용자 고객 서비스 시스템 즉시 긴급 단기 중기 영구 직접 주요 추가 전체 "
		"평가 목록 자료 문서 링크 코드 차원 포인트 과정 진행 적 좋았던 받은 미친 방지 책 요약 실행 시간 시 "
		"일 작업 과제 확인 줄 "},
};

const int	rca_nevidence_words = lengthof(rca_evidence_words);
