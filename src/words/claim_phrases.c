/*
 * src/words/claim_phrases.c
 *
 * Only phrases that say of the whole incident how long it was: "each outage",
 * "the second outage" and "the vendor's outage" are others.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/claim_phrases.h"

/* words of the noun before which another incident is told apart */
#define MAX_NOUN_WORDS	4

/* words of a service with a name of its own */
#define MAX_SERVICE_WORDS	3

#define P(text, kind, subject, place) \
	{RCA_LITERAL(text), RCA_CLAIM_##kind, RCA_SUBJECT_##subject, RCA_LENGTH_##place}

static const RcaClaimPhrase phrases[] =
{
	P("lasted", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("persisted", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("went on for", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("continued for", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("dauerte", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("duró", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("durou", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("a duré", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("è durato", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("è durata", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("duurde", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("varte", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("varede", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("varade", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("trwał", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("trwała", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("持续了", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("持续约", INCIDENT_LENGTH, INCIDENT, BEHIND),
	P("続いた", INCIDENT_LENGTH, ANY, BEFORE),
	P("続きました", INCIDENT_LENGTH, ANY, BEFORE),
	P("継続した", INCIDENT_LENGTH, ANY, BEFORE),
	P("継続しました", INCIDENT_LENGTH, ANY, BEFORE),

	P("was down for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("were down for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("went down for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("was offline for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("were offline for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("was unavailable for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("were unavailable for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("was unreachable for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("were unreachable for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("was inaccessible for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("were inaccessible for", INCIDENT_LENGTH, SERVICE, BEHIND),

	P("total downtime of", INCIDENT_LENGTH, ANY, BEHIND),
	P("total downtime was", INCIDENT_LENGTH, ANY, BEHIND),
	P("total outage of", INCIDENT_LENGTH, ANY, BEHIND),
	P("total platform outage of", INCIDENT_LENGTH, ANY, BEHIND),
	P("total duration of", INCIDENT_LENGTH, ANY, BEHIND),
	P("total duration was", INCIDENT_LENGTH, ANY, BEHIND),

	P("to be unusable for", INCIDENT_LENGTH, ANY, BEHIND),
	P("was unusable for", INCIDENT_LENGTH, SERVICE, BEHIND),
	P("of downtime", INCIDENT_LENGTH, ANY, BEFORE),
	P("of total downtime", INCIDENT_LENGTH, ANY, BEFORE),
	P("of total outage", INCIDENT_LENGTH, ANY, BEFORE),
	P("of full outage", INCIDENT_LENGTH, ANY, BEFORE),
	P("of degraded service", INCIDENT_LENGTH, ANY, BEFORE),
	P("of service interruption", INCIDENT_LENGTH, ANY, BEFORE),
	P("of service disruption", INCIDENT_LENGTH, ANY, BEFORE),

	/* what is said of harm, before its length or behind it */
	P("stopped", INCIDENT_LENGTH, HARM, BEHIND),
	P("was down", INCIDENT_LENGTH, HARM, BEHIND),
	P("were down", INCIDENT_LENGTH, HARM, BEHIND),
	P("went down", INCIDENT_LENGTH, HARM, BEHIND),
	P("was offline", INCIDENT_LENGTH, HARM, BEHIND),
	P("were offline", INCIDENT_LENGTH, HARM, BEHIND),
	P("unavailable", INCIDENT_LENGTH, HARM, BEHIND),
	P("unreachable", INCIDENT_LENGTH, HARM, BEHIND),
	P("inaccessible", INCIDENT_LENGTH, HARM, BEHIND),
	P("unusable", INCIDENT_LENGTH, HARM, BEHIND),
	P("was degraded", INCIDENT_LENGTH, HARM, BEHIND),
	P("were degraded", INCIDENT_LENGTH, HARM, BEHIND),
	P("frozen", INCIDENT_LENGTH, HARM, BEHIND),
	P("locked out", INCIDENT_LENGTH, HARM, BEHIND),
	P("locked us out", INCIDENT_LENGTH, HARM, BEHIND),
	P("could not", INCIDENT_LENGTH, HARM, BEHIND),
	P("couldn't", INCIDENT_LENGTH, HARM, BEHIND),
	P("were unable", INCIDENT_LENGTH, HARM, BEHIND),
	P("ausgefallen", INCIDENT_LENGTH, HARM, BEFORE),
	P("nicht erreichbar", INCIDENT_LENGTH, HARM, BEFORE),
	P("nicht verfügbar", INCIDENT_LENGTH, HARM, BEFORE),
	P("caído", INCIDENT_LENGTH, HARM, BEHIND),
	P("caída", INCIDENT_LENGTH, HARM, BEHIND),
	P("no disponible", INCIDENT_LENGTH, HARM, BEHIND),
	P("fora do ar", INCIDENT_LENGTH, HARM, BEHIND),
	P("indisponível", INCIDENT_LENGTH, HARM, BEHIND),
	P("indisponible", INCIDENT_LENGTH, HARM, BEHIND),
	P("inaccessible", INCIDENT_LENGTH, HARM, BEHIND),
	P("irraggiungibile", INCIDENT_LENGTH, HARM, BEHIND),
	P("non disponibile", INCIDENT_LENGTH, HARM, BEHIND),
	P("niedostępny", INCIDENT_LENGTH, HARM, BEHIND),
	P("niedostępna", INCIDENT_LENGTH, HARM, BEHIND),
	P("не работал", INCIDENT_LENGTH, HARM, BEHIND),
	P("не работала", INCIDENT_LENGTH, HARM, BEHIND),
	P("не работало", INCIDENT_LENGTH, HARM, BEHIND),
	P("не работали", INCIDENT_LENGTH, HARM, BEHIND),
	P("был недоступен", INCIDENT_LENGTH, HARM, BEHIND),
	P("была недоступна", INCIDENT_LENGTH, HARM, BEHIND),
	P("были недоступны", INCIDENT_LENGTH, HARM, BEHIND),
	P("не працював", INCIDENT_LENGTH, HARM, BEHIND),
	P("не працювала", INCIDENT_LENGTH, HARM, BEHIND),
	P("був недоступний", INCIDENT_LENGTH, HARM, BEHIND),
	P("длился", INCIDENT_LENGTH, HARM, BEHIND),
	P("длилась", INCIDENT_LENGTH, HARM, BEHIND),
	P("продолжался", INCIDENT_LENGTH, HARM, BEHIND),
	P("тривав", INCIDENT_LENGTH, HARM, BEHIND),
	P("тривала", INCIDENT_LENGTH, HARM, BEHIND),

	P("outage", INCIDENT_LENGTH, HARM, BEFORE),
	P("downtime", INCIDENT_LENGTH, HARM, BEFORE),
	P("disruption", INCIDENT_LENGTH, HARM, BEFORE),
	P("interruption", INCIDENT_LENGTH, HARM, BEFORE),
	P("of degradation", INCIDENT_LENGTH, HARM, BEFORE),
	P("of unavailability", INCIDENT_LENGTH, HARM, BEFORE),
	P("ausfall", INCIDENT_LENGTH, HARM, BEFORE),
	P("de caída", INCIDENT_LENGTH, HARM, BEFORE),
	P("de indisponibilidad", INCIDENT_LENGTH, HARM, BEFORE),
	P("de interrupción", INCIDENT_LENGTH, HARM, BEFORE),
	P("de inactividad", INCIDENT_LENGTH, HARM, BEFORE),
	P("de indisponibilidade", INCIDENT_LENGTH, HARM, BEFORE),
	P("de interrupção", INCIDENT_LENGTH, HARM, BEFORE),
	P("de inatividade", INCIDENT_LENGTH, HARM, BEFORE),
	P("d'indisponibilité", INCIDENT_LENGTH, HARM, BEFORE),
	P("d'interruption", INCIDENT_LENGTH, HARM, BEFORE),
	P("de panne", INCIDENT_LENGTH, HARM, BEFORE),
	P("di disservizio", INCIDENT_LENGTH, HARM, BEFORE),
	P("di interruzione", INCIDENT_LENGTH, HARM, BEFORE),
	P("di inattività", INCIDENT_LENGTH, HARM, BEFORE),
	P("nedetid", INCIDENT_LENGTH, HARM, BEFORE),
	P("niedostępności", INCIDENT_LENGTH, HARM, BEFORE),
	P("przestoju", INCIDENT_LENGTH, HARM, BEFORE),
	P("простоя", INCIDENT_LENGTH, HARM, BEFORE),
	P("недоступности", INCIDENT_LENGTH, HARM, BEFORE),
	P("простою", INCIDENT_LENGTH, HARM, BEFORE),
	P("недоступності", INCIDENT_LENGTH, HARM, BEFORE),
	P("停止", INCIDENT_LENGTH, HARM, BEFORE),
	P("の停止", INCIDENT_LENGTH, HARM, BEFORE),
	P("の障害", INCIDENT_LENGTH, HARM, BEFORE),
	P("ダウン", INCIDENT_LENGTH, HARM, BEFORE),
	P("のダウンタイム", INCIDENT_LENGTH, HARM, BEFORE),
	P("の間", INCIDENT_LENGTH, HARM, BEFORE),
	P("中断", INCIDENT_LENGTH, HARM, BEHIND),
	P("不可用", INCIDENT_LENGTH, HARM, BEHIND),
	P("停机", INCIDENT_LENGTH, HARM, BEHIND),
	P("的中断", INCIDENT_LENGTH, HARM, BEFORE),
	P("的停机", INCIDENT_LENGTH, HARM, BEFORE),
	P("동안 중단", INCIDENT_LENGTH, HARM, BEFORE),
	P("동안 장애", INCIDENT_LENGTH, HARM, BEFORE),
	P("동안 서비스", INCIDENT_LENGTH, HARM, BEFORE),

	P("unnoticed", TIME_TO_DETECT, ANY, BEHIND),
	P("undetected", TIME_TO_DETECT, ANY, BEHIND),
	P("before detection", TIME_TO_DETECT, ANY, BEFORE),
	P("before it was detected", TIME_TO_DETECT, ANY, BEFORE),
	P("before it was noticed", TIME_TO_DETECT, ANY, BEFORE),
	P("before it was discovered", TIME_TO_DETECT, ANY, BEFORE),
	P("before anyone noticed", TIME_TO_DETECT, ANY, BEFORE),
	P("before we noticed", TIME_TO_DETECT, ANY, BEFORE),
	P("before being detected", TIME_TO_DETECT, ANY, BEFORE),
	P("before being noticed", TIME_TO_DETECT, ANY, BEFORE),
	P("検知まで", TIME_TO_DETECT, ANY, BEHIND),
	P("検知までに", TIME_TO_DETECT, ANY, BEHIND),
	P("復旧まで", TIME_TO_RECOVER, ANY, BEHIND),
	P("復旧までに", TIME_TO_RECOVER, ANY, BEHIND),
	P("감지까지", TIME_TO_DETECT, ANY, BEHIND),
	P("복구까지", TIME_TO_RECOVER, ANY, BEHIND),
	P("not discovered for", TIME_TO_DETECT, ANY, BEHIND),
	P("not detected for", TIME_TO_DETECT, ANY, BEHIND),
	P("not noticed for", TIME_TO_DETECT, ANY, BEHIND),
	P("caught", TIME_TO_DETECT, ANY, WITHIN),
	P("detected", TIME_TO_DETECT, ANY, WITHIN),
	P("noticed", TIME_TO_DETECT, ANY, WITHIN),
	P("discovered", TIME_TO_DETECT, ANY, WITHIN),
	P("spotted", TIME_TO_DETECT, ANY, WITHIN),
	P("to detect", TIME_TO_DETECT, TOOK, BEFORE),
	P("to notice", TIME_TO_DETECT, TOOK, BEFORE),
	P("to discover", TIME_TO_DETECT, TOOK, BEFORE),
	P("en detectar", TIME_TO_DETECT, TOOK, BEFORE),
	P("en detectarlo", TIME_TO_DETECT, TOOK, BEFORE),
	P("para detectar", TIME_TO_DETECT, TOOK, BEFORE),
	P("pour détecter", TIME_TO_DETECT, TOOK, BEFORE),
	P("bis zur erkennung", TIME_TO_DETECT, TOOK, BEFORE),
	P("bis zur entdeckung", TIME_TO_DETECT, TOOK, BEFORE),
	P("å oppdage", TIME_TO_DETECT, TOOK, BEFORE),
	P("at opdage", TIME_TO_DETECT, TOOK, BEFORE),
	P("att upptäcka", TIME_TO_DETECT, TOOK, BEFORE),
	P("unbemerkt", TIME_TO_DETECT, ANY, BEFORE),
	P("desapercibido durante", TIME_TO_DETECT, ANY, BEHIND),
	P("desapercibida durante", TIME_TO_DETECT, ANY, BEHIND),
	P("despercebido por", TIME_TO_DETECT, ANY, BEHIND),
	P("inaperçu pendant", TIME_TO_DETECT, ANY, BEHIND),
	P("inaperçue pendant", TIME_TO_DETECT, ANY, BEHIND),

	P("mitigated within", TIME_TO_MITIGATE, INCIDENT, BEHIND),
	P("to mitigate", TIME_TO_MITIGATE, TOOK, BEFORE),
	P("restored within", TIME_TO_RECOVER, SERVICE, BEHIND),
	P("recovered within", TIME_TO_RECOVER, SERVICE, BEHIND),
	P("to restore service", TIME_TO_RECOVER, TOOK, BEFORE),
	P("to restore the service", TIME_TO_RECOVER, TOOK, BEFORE),
	P("to fully recover", TIME_TO_RECOVER, TOOK, BEFORE),
	P("resolved within", TIME_TO_RESOLVE, INCIDENT, BEHIND),
	P("resolved in", TIME_TO_RESOLVE, INCIDENT, BEHIND),
	P("resolved after", TIME_TO_RESOLVE, INCIDENT, BEHIND),
	P("fixed within", TIME_TO_RESOLVE, INCIDENT, BEHIND),
	P("to resolve", TIME_TO_RESOLVE, TOOK, BEFORE),
	P("to fully resolve", TIME_TO_RESOLVE, TOOK, BEFORE),
	P("resolution time", TIME_TO_RESOLVE, ANY, BEFORE),
	P("en resolver", TIME_TO_RESOLVE, TOOK, BEFORE),
	P("en resolverlo", TIME_TO_RESOLVE, TOOK, BEFORE),
	P("para resolver", TIME_TO_RESOLVE, TOOK, BEFORE),
	P("pour résoudre", TIME_TO_RESOLVE, TOOK, BEFORE),
	P("bis zur behebung", TIME_TO_RESOLVE, TOOK, BEFORE),
};

static const RcaStr incidents[] =
{
	RCA_LITERAL("outage"), RCA_LITERAL("incident"), RCA_LITERAL("problem"),
	RCA_LITERAL("disruption"), RCA_LITERAL("issue"), RCA_LITERAL("impact"),
	RCA_LITERAL("downtime"), RCA_LITERAL("interruption"),
	RCA_LITERAL("degradation"), RCA_LITERAL("effect"), RCA_LITERAL("vulnerability"),
	RCA_LITERAL("regression"), RCA_LITERAL("unavailability"),
	RCA_LITERAL("störung"), RCA_LITERAL("vorfall"), RCA_LITERAL("ausfall"),
	RCA_LITERAL("incidente"), RCA_LITERAL("caída"), RCA_LITERAL("interrupción"),
	RCA_LITERAL("interrupção"), RCA_LITERAL("indisponibilidade"), RCA_LITERAL("falha"),
	RCA_LITERAL("panne"), RCA_LITERAL("coupure"), RCA_LITERAL("interruption"),
	RCA_LITERAL("disservizio"), RCA_LITERAL("interruzione"),
	RCA_LITERAL("storing"), RCA_LITERAL("hendelsen"), RCA_LITERAL("nedetiden"),
	RCA_LITERAL("hændelsen"), RCA_LITERAL("nedbruddet"), RCA_LITERAL("avbrottet"),
	RCA_LITERAL("incidenten"), RCA_LITERAL("awaria"), RCA_LITERAL("incydent"),
	RCA_LITERAL("故障"), RCA_LITERAL("中断"), RCA_LITERAL("事故"), RCA_LITERAL("影响"),
};

static const RcaStr services[] =
{
	RCA_LITERAL("service"), RCA_LITERAL("services"), RCA_LITERAL("site"),
	RCA_LITERAL("website"), RCA_LITERAL("platform"), RCA_LITERAL("system"),
	RCA_LITERAL("application"), RCA_LITERAL("app"), RCA_LITERAL("api"),
	RCA_LITERAL("cluster"), RCA_LITERAL("production"), RCA_LITERAL("everything"),
};

/* what a service has several of: one of them is down without an outage */
static const RcaStr pieces[] =
{
	RCA_LITERAL("node"), RCA_LITERAL("pod"), RCA_LITERAL("replica"), RCA_LITERAL("instance"),
	RCA_LITERAL("server"), RCA_LITERAL("host"), RCA_LITERAL("worker"), RCA_LITERAL("one"),
	RCA_LITERAL("disk"), RCA_LITERAL("drive"), RCA_LITERAL("volume"), RCA_LITERAL("container"),
	RCA_LITERAL("vm"), RCA_LITERAL("link"), RCA_LITERAL("region"), RCA_LITERAL("zone"),
	RCA_LITERAL("it"), RCA_LITERAL("they"), RCA_LITERAL("which"), RCA_LITERAL("this"),
};

/* between the subject and what is said of it */
static const RcaStr auxiliaries[] =
{
	RCA_LITERAL("was"), RCA_LITERAL("were"), RCA_LITERAL("has"), RCA_LITERAL("been"),
	RCA_LITERAL("had"), RCA_LITERAL("itself"), RCA_LITERAL("which"), RCA_LITERAL("that"),
	RCA_LITERAL("fully"), RCA_LITERAL("only"), RCA_LITERAL("then"), RCA_LITERAL("and"),
};

/* what makes it another incident, or not all of this one */
static const RcaStr others[] =
{
	RCA_LITERAL("each"), RCA_LITERAL("every"), RCA_LITERAL("another"), RCA_LITERAL("other"),
	RCA_LITERAL("first"), RCA_LITERAL("second"), RCA_LITERAL("third"), RCA_LITERAL("last"),
	RCA_LITERAL("previous"), RCA_LITERAL("earlier"), RCA_LITERAL("next"), RCA_LITERAL("similar"),
	RCA_LITERAL("no"), RCA_LITERAL("any"), RCA_LITERAL("some"), RCA_LITERAL("most"),
	RCA_LITERAL("longest"), RCA_LITERAL("worst"), RCA_LITERAL("initial"), RCA_LITERAL("provider"),
	RCA_LITERAL("upstream"), RCA_LITERAL("vendor"), RCA_LITERAL("their"), RCA_LITERAL("its"),
	RCA_LITERAL("partial"), RCA_LITERAL("secondary"), RCA_LITERAL("staging"),
	RCA_LITERAL("planned"), RCA_LITERAL("scheduled"), RCA_LITERAL("possible"),
	RCA_LITERAL("jede"), RCA_LITERAL("jeder"), RCA_LITERAL("erste"), RCA_LITERAL("zweite"),
	RCA_LITERAL("cada"), RCA_LITERAL("primer"), RCA_LITERAL("primeira"), RCA_LITERAL("otra"),
	RCA_LITERAL("chaque"), RCA_LITERAL("autre"), RCA_LITERAL("ogni"), RCA_LITERAL("elke"),
};

/* what makes a sentence no statement of what has happened */
static const RcaStr doubts[] =
{
	RCA_LITERAL("would"), RCA_LITERAL("could have"), RCA_LITERAL("might"), RCA_LITERAL("may have"),
	RCA_LITERAL("if"), RCA_LITERAL("should"), RCA_LITERAL("must"), RCA_LITERAL("target"),
	RCA_LITERAL("goal"), RCA_LITERAL("slo"), RCA_LITERAL("sla"), RCA_LITERAL("objective"),
	RCA_LITERAL("expected"), RCA_LITERAL("typically"), RCA_LITERAL("usually"),
	RCA_LITERAL("normally"), RCA_LITERAL("on average"), RCA_LITERAL("will"),
	RCA_LITERAL("planned maintenance"), RCA_LITERAL("scheduled maintenance"),
	RCA_LITERAL("next time"), RCA_LITERAL("previously"), RCA_LITERAL("instead of"),
	RCA_LITERAL("rather than"), RCA_LITERAL("at most"), RCA_LITERAL("not resolved"),
	RCA_LITERAL("per month"), RCA_LITERAL("per year"), RCA_LITERAL("per week"),
	RCA_LITERAL("budget"), RCA_LITERAL("up to"), RCA_LITERAL("bounded"),
	RCA_LITERAL("did not"), RCA_LITERAL("wasn't"), RCA_LITERAL("würde"), RCA_LITERAL("sollte"),
	RCA_LITERAL("könnte"), RCA_LITERAL("debería"), RCA_LITERAL("podría"), RCA_LITERAL("deveria"),
	RCA_LITERAL("devrait"), RCA_LITERAL("pourrait"), RCA_LITERAL("dovrebbe"),
};

/* behind a length: from where it counts */
static const RcaStr from_detection[] =
{
	RCA_LITERAL("from the time of report"), RCA_LITERAL("from the report"),
	RCA_LITERAL("of the report"), RCA_LITERAL("of the first report"),
	RCA_LITERAL("of detection"), RCA_LITERAL("from detection"), RCA_LITERAL("after detection"),
	RCA_LITERAL("of being detected"), RCA_LITERAL("after being detected"),
	RCA_LITERAL("of being reported"), RCA_LITERAL("after being reported"),
	RCA_LITERAL("of being notified"), RCA_LITERAL("after being notified"),
	RCA_LITERAL("of the alert"), RCA_LITERAL("of the first alert"), RCA_LITERAL("after the alert"),
	RCA_LITERAL("of discovery"), RCA_LITERAL("after discovery"),
};

static const RcaStr harms[] =
{
	RCA_LITERAL("could not"), RCA_LITERAL("couldn't"), RCA_LITERAL("unable"),
	RCA_LITERAL("unavailable"), RCA_LITERAL("unreachable"), RCA_LITERAL("inaccessible"),
	RCA_LITERAL("outage"), RCA_LITERAL("was down"), RCA_LITERAL("were down"),
	RCA_LITERAL("failed"), RCA_LITERAL("failing"), RCA_LITERAL("errors"),
	RCA_LITERAL("degraded"), RCA_LITERAL("offline"), RCA_LITERAL("experienced"),
	RCA_LITERAL("disruption"), RCA_LITERAL("no one"), RCA_LITERAL("nobody"),
	RCA_LITERAL("timeouts"), RCA_LITERAL("timed out"), RCA_LITERAL("downtime"),
	RCA_LITERAL("stopped"), RCA_LITERAL("unusable"), RCA_LITERAL("locked out"),
	RCA_LITERAL("ausfall"), RCA_LITERAL("störung"), RCA_LITERAL("ausgefallen"),
	RCA_LITERAL("nicht erreichbar"), RCA_LITERAL("nicht verfügbar"), RCA_LITERAL("konnten nicht"),
	RCA_LITERAL("caída"), RCA_LITERAL("caído"), RCA_LITERAL("fallo"), RCA_LITERAL("errores"),
	RCA_LITERAL("no pudo"), RCA_LITERAL("no pudieron"), RCA_LITERAL("ningún"), RCA_LITERAL("nadie"),
	RCA_LITERAL("no disponible"), RCA_LITERAL("inactivo"),
	RCA_LITERAL("falha"), RCA_LITERAL("erros"), RCA_LITERAL("indisponível"),
	RCA_LITERAL("fora do ar"), RCA_LITERAL("não conseguiu"), RCA_LITERAL("não conseguiram"),
	RCA_LITERAL("nenhum"), RCA_LITERAL("ninguém"),
	RCA_LITERAL("panne"), RCA_LITERAL("coupure"), RCA_LITERAL("indisponible"),
	RCA_LITERAL("erreurs"), RCA_LITERAL("aucun"), RCA_LITERAL("aucune"),
	RCA_LITERAL("disservizio"), RCA_LITERAL("errori"), RCA_LITERAL("nessuno"),
	RCA_LITERAL("storing"), RCA_LITERAL("onbereikbaar"), RCA_LITERAL("niet bereikbaar"),
	RCA_LITERAL("nede"), RCA_LITERAL("utilgjengelig"), RCA_LITERAL("nere"),
	RCA_LITERAL("awaria"), RCA_LITERAL("niedostępny"), RCA_LITERAL("niedostępna"),
	RCA_LITERAL("недоступен"), RCA_LITERAL("недоступна"), RCA_LITERAL("не работал"),
	RCA_LITERAL("не работала"), RCA_LITERAL("сбой"), RCA_LITERAL("недоступний"),
	RCA_LITERAL("не працював"), RCA_LITERAL("збій"),
};

const RcaClaimPhrase *
rca_claim_phrase(int nth)
{
	return nth < lengthof(phrases) ? &phrases[nth] : NULL;
}

/* Takes the last word off a text; an empty one where a clause ends. */
static RcaStr
take_last_word(RcaStr *text)
{
	RcaStr		s = rca_trim(*text);
	int			start = s.len;
	RcaStr		word;

	while (start > 0 && (rca_is_word(s.data[start - 1]) || s.data[start - 1] == '\'' ||
						 s.data[start - 1] == '-'))
		start--;
	word = rca_skip(s, start);
	/* "l'incident" */
	if (word.len > 2 && word.data[1] == '\'')
		word = rca_skip(word, 2);
	text->data = s.data;
	text->len = start;
	return word;
}

/* "the outage", in a script that has no blanks between words, too */
static bool
is_subject(RcaStr word, const RcaStr *nouns, int count)
{
	for (int i = 0; i < count; i++)
	{
		int			before = word.len - nouns[i].len;

		if (before < 0 || !rca_equal_nocase(rca_skip(word, before), nouns[i]))
			continue;
		if (before == 0 || (unsigned char) nouns[i].data[0] >= 0xE3)
			return true;
	}
	return false;
}

/* "Prometheus was unavailable", "The billing API was down", as a sentence begins */
static bool
is_named_service(RcaStr before)
{
	int			words = 0;
	RcaStr		word;

	while ((word = take_last_word(&before)).len > 0)
	{
		if (++words > MAX_SERVICE_WORDS || rca_is_digit(word.data[word.len - 1]) ||
			rca_is_one_of(word, pieces, lengthof(pieces)) || rca_is_one_of(word, others, lengthof(others)))
			return false;
	}
	return words > 0;
}

bool
rca_names_incident(RcaStr text)
{
	static const RcaStr more[] =
	{
		RCA_LITERAL("it"), RCA_LITERAL("this"), RCA_LITERAL("failure"), RCA_LITERAL("failures"),
		RCA_LITERAL("error"), RCA_LITERAL("errors"), RCA_LITERAL("anomaly"), RCA_LITERAL("attack"),
		RCA_LITERAL("breach"), RCA_LITERAL("fault"), RCA_LITERAL("bug"),
	};
	RcaStr		word = take_last_word(&text);

	return is_subject(word, incidents, lengthof(incidents)) ||
		rca_is_one_of(word, more, lengthof(more));
}

bool
rca_is_other_subject(RcaStr before)
{
	for (int i = 0; i < MAX_NOUN_WORDS; i++)
	{
		RcaStr		word = take_last_word(&before);

		if (word.len == 0)
			return false;
		if (rca_is_one_of(word, pieces, lengthof(pieces)) ||
			rca_is_one_of(word, others, lengthof(others)) ||
			(word.len > 2 && rca_equal_nocase(rca_skip(word, word.len - 2), RCA_STR("'s"))))
			return true;
	}
	return false;
}

int
rca_find_took(RcaStr text)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("took"), RCA_LITERAL("tardó"), RCA_LITERAL("tardamos"), RCA_LITERAL("tardaron"),
		RCA_LITERAL("tomó"), RCA_LITERAL("levou"), RCA_LITERAL("levamos"), RCA_LITERAL("demorou"),
		RCA_LITERAL("a fallu"), RCA_LITERAL("a pris"), RCA_LITERAL("dauerte"), RCA_LITERAL("tok"),
		RCA_LITERAL("tog"),
	};
	int			found = -1;

	for (int i = 0; i < lengthof(words); i++)
	{
		int			at;
		int			pos = 0;

		while ((at = rca_find_phrase(rca_skip(text, pos), words[i])) >= 0)
		{
			pos += at + words[i].len;
			found = Max(found, pos);
		}
	}
	return found;
}

bool
rca_ends_with_subject(RcaStr before, RcaClaimSubject subject)
{
	RcaStr		whole = before;
	RcaStr		word = take_last_word(&before);

	while (word.len > 0 && rca_is_one_of(word, auxiliaries, lengthof(auxiliaries)))
		word = take_last_word(&before);
	if (!is_subject(word, incidents, lengthof(incidents)) &&
		(subject != RCA_SUBJECT_SERVICE || !is_subject(word, services, lengthof(services))))
		return subject == RCA_SUBJECT_SERVICE && is_named_service(whole);
	for (int i = 0; i < MAX_NOUN_WORDS; i++)
	{
		word = take_last_word(&before);
		if (word.len == 0)
			return true;
		if (rca_is_one_of(word, others, lengthof(others)) ||
			(word.len > 2 && rca_equal_nocase(rca_skip(word, word.len - 2), RCA_STR("'s"))))
			return false;
	}
	return true;
}

static bool
has_one_of(RcaStr sentence, const RcaStr *words, int count)
{
	for (int i = 0; i < count; i++)
	{
		if (rca_find_phrase(sentence, words[i]) >= 0)
			return true;
	}
	return false;
}

bool
rca_is_claim_doubted(RcaStr sentence)
{
	return has_one_of(sentence, doubts, lengthof(doubts));
}

bool
rca_tells_of_harm(RcaStr sentence)
{
	return has_one_of(sentence, harms, lengthof(harms));
}

bool
rca_counts_from_detection(RcaStr sentence)
{
	return has_one_of(sentence, from_detection, lengthof(from_detection));
}
