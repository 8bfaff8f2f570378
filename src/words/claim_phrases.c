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

	P("unnoticed for", TIME_TO_DETECT, ANY, BEHIND),
	P("undetected for", TIME_TO_DETECT, ANY, BEHIND),
	P("not discovered for", TIME_TO_DETECT, ANY, BEHIND),
	P("not detected for", TIME_TO_DETECT, ANY, BEHIND),
	P("not noticed for", TIME_TO_DETECT, ANY, BEHIND),
	P("detected within", TIME_TO_DETECT, INCIDENT, BEHIND),
	P("noticed within", TIME_TO_DETECT, INCIDENT, BEHIND),
	P("discovered within", TIME_TO_DETECT, INCIDENT, BEHIND),
	P("to detect", TIME_TO_DETECT, TOOK, BEFORE),
	P("to notice", TIME_TO_DETECT, TOOK, BEFORE),
	P("to discover", TIME_TO_DETECT, TOOK, BEFORE),
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
