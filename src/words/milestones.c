/*
 * src/words/milestones.c
 *
 * The milestones of an incident: what they are called, and what an event says
 * that tells of one.
 */
#include "base/base.h"

#include "base/short.h"
#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* no name is longer than "acknowledgement" and an emoji or two */
#define MAX_NAME	32

/* how far back from a phrase three short words reach */
#define DENIAL_REACH	20

/* as short strings, because a row of a timeline has one */
#define S(text)		{RCA_SHORT_HEADER(sizeof(text) - 1), text}

static const struct
{
	unsigned char header;
	char		text[15];
}			milestone_names[] =
{
	{0}, S("started"), S("detected"), S("paged"), S("acknowledged"),
	S("investigating"), S("identified"), S("mitigated"), S("recovered"),
	S("resolved"), S("closed")
};

StaticAssertDecl(lengthof(milestone_names) == RCA_MILESTONE_COUNT,
				 "a name for every milestone");

/* a whole event, or a cell of a milestone column */
static const RcaWord name_words[] =
{
	W("started", RCA_MILESTONE_STARTED),
	W("start", RCA_MILESTONE_STARTED),
	W("begin", RCA_MILESTONE_STARTED),
	W("detected", RCA_MILESTONE_DETECTED),
	W("detection", RCA_MILESTONE_DETECTED),
	W("paged", RCA_MILESTONE_PAGED),
	W("acknowledged", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledgement", RCA_MILESTONE_ACKNOWLEDGED),
	W("ack", RCA_MILESTONE_ACKNOWLEDGED),
	W("investigating", RCA_MILESTONE_INVESTIGATING),
	W("investigation", RCA_MILESTONE_INVESTIGATING),
	W("diagnosis", RCA_MILESTONE_INVESTIGATING),
	W("identified", RCA_MILESTONE_IDENTIFIED),
	W("mitigated", RCA_MILESTONE_MITIGATED),
	W("mitigation", RCA_MILESTONE_MITIGATED),
	W("recovered", RCA_MILESTONE_RECOVERED),
	W("recovery", RCA_MILESTONE_RECOVERED),
	W("restored", RCA_MILESTONE_RECOVERED),
	W("resolved", RCA_MILESTONE_RESOLVED),
	W("resolution", RCA_MILESTONE_RESOLVED),
	W("closed", RCA_MILESTONE_CLOSED),
};

RCA_WORD_TABLE(names, name_words, RCA_MATCH_WHOLE);

/*
 * What an event says when it tells of a milestone.  A phrase matches as whole
 * words; the one that stands first in the event counts, of two that start
 * together the longer.  A single common word is left out where it may well
 * speak of something else: "resolved" does, "the incident resolved" does not.
 */
static const RcaWord phrase_words[] =
{
	W("incident started", RCA_MILESTONE_STARTED),
	W("incident began", RCA_MILESTONE_STARTED),
	W("incident start", RCA_MILESTONE_STARTED),
	W("start of incident", RCA_MILESTONE_STARTED),
	W("impact started", RCA_MILESTONE_STARTED),
	W("impact began", RCA_MILESTONE_STARTED),
	W("impact begins", RCA_MILESTONE_STARTED),
	W("outage started", RCA_MILESTONE_STARTED),
	W("outage began", RCA_MILESTONE_STARTED),
	W("outage begins", RCA_MILESTONE_STARTED),
	W("start of the outage", RCA_MILESTONE_STARTED),

	W("alert triggered", RCA_MILESTONE_DETECTED),
	W("alert fired", RCA_MILESTONE_DETECTED),
	W("alert fires", RCA_MILESTONE_DETECTED),
	W("alert raised", RCA_MILESTONE_DETECTED),
	W("alerts triggered", RCA_MILESTONE_DETECTED),
	W("alerts fired", RCA_MILESTONE_DETECTED),
	W("alarm triggered", RCA_MILESTONE_DETECTED),
	W("alarm fired", RCA_MILESTONE_DETECTED),
	W("first alert", RCA_MILESTONE_DETECTED),
	W("incident detected", RCA_MILESTONE_DETECTED),
	W("issue detected", RCA_MILESTONE_DETECTED),
	W("problem detected", RCA_MILESTONE_DETECTED),
	W("outage detected", RCA_MILESTONE_DETECTED),
	W("first detected", RCA_MILESTONE_DETECTED),
	W("first customer report", RCA_MILESTONE_DETECTED),

	W("engineer paged", RCA_MILESTONE_PAGED),
	W("on-call paged", RCA_MILESTONE_PAGED),
	W("on call paged", RCA_MILESTONE_PAGED),
	W("oncall paged", RCA_MILESTONE_PAGED),
	W("team paged", RCA_MILESTONE_PAGED),
	W("paged on-call", RCA_MILESTONE_PAGED),
	W("paged the on-call", RCA_MILESTONE_PAGED),
	W("was paged", RCA_MILESTONE_PAGED),
	W("is paged", RCA_MILESTONE_PAGED),
	W("were paged", RCA_MILESTONE_PAGED),
	W("pagerduty pages", RCA_MILESTONE_PAGED),
	W("page sent", RCA_MILESTONE_PAGED),

	W("acknowledged", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledges", RCA_MILESTONE_ACKNOWLEDGED),
	W("page acked", RCA_MILESTONE_ACKNOWLEDGED),
	W("alert acked", RCA_MILESTONE_ACKNOWLEDGED),

	W("investigation started", RCA_MILESTONE_INVESTIGATING),
	W("investigation began", RCA_MILESTONE_INVESTIGATING),
	W("investigation begins", RCA_MILESTONE_INVESTIGATING),
	W("started investigating", RCA_MILESTONE_INVESTIGATING),
	W("started investigation", RCA_MILESTONE_INVESTIGATING),
	W("began investigating", RCA_MILESTONE_INVESTIGATING),
	W("begins investigating", RCA_MILESTONE_INVESTIGATING),
	W("starts investigating", RCA_MILESTONE_INVESTIGATING),

	W("root cause identified", RCA_MILESTONE_IDENTIFIED),
	W("root cause found", RCA_MILESTONE_IDENTIFIED),
	W("root cause confirmed", RCA_MILESTONE_IDENTIFIED),
	W("cause identified", RCA_MILESTONE_IDENTIFIED),
	W("cause found", RCA_MILESTONE_IDENTIFIED),
	W("identified the root cause", RCA_MILESTONE_IDENTIFIED),
	W("identified root cause", RCA_MILESTONE_IDENTIFIED),
	W("identified the cause", RCA_MILESTONE_IDENTIFIED),
	W("found the root cause", RCA_MILESTONE_IDENTIFIED),
	W("issue identified", RCA_MILESTONE_IDENTIFIED),
	W("problem identified", RCA_MILESTONE_IDENTIFIED),

	W("mitigation applied", RCA_MILESTONE_MITIGATED),
	W("mitigation deployed", RCA_MILESTONE_MITIGATED),
	W("mitigation complete", RCA_MILESTONE_MITIGATED),
	W("mitigation in place", RCA_MILESTONE_MITIGATED),
	W("incident mitigated", RCA_MILESTONE_MITIGATED),
	W("issue mitigated", RCA_MILESTONE_MITIGATED),
	W("impact mitigated", RCA_MILESTONE_MITIGATED),
	W("outage mitigated", RCA_MILESTONE_MITIGATED),

	W("recovery observed", RCA_MILESTONE_RECOVERED),
	W("recovery confirmed", RCA_MILESTONE_RECOVERED),
	W("service recovered", RCA_MILESTONE_RECOVERED),
	W("services recovered", RCA_MILESTONE_RECOVERED),
	W("service restored", RCA_MILESTONE_RECOVERED),
	W("services restored", RCA_MILESTONE_RECOVERED),
	W("fully recovered", RCA_MILESTONE_RECOVERED),

	W("incident resolved", RCA_MILESTONE_RESOLVED),
	W("incident is resolved", RCA_MILESTONE_RESOLVED),
	W("incident was resolved", RCA_MILESTONE_RESOLVED),
	W("incident declared resolved", RCA_MILESTONE_RESOLVED),
	W("incident marked resolved", RCA_MILESTONE_RESOLVED),
	W("incident marked as resolved", RCA_MILESTONE_RESOLVED),
	W("issue resolved", RCA_MILESTONE_RESOLVED),
	W("issue fully resolved", RCA_MILESTONE_RESOLVED),
	W("problem resolved", RCA_MILESTONE_RESOLVED),
	W("outage resolved", RCA_MILESTONE_RESOLVED),
	W("outage over", RCA_MILESTONE_RESOLVED),

	W("incident closed", RCA_MILESTONE_CLOSED),
	W("incident is closed", RCA_MILESTONE_CLOSED),
	W("incident was closed", RCA_MILESTONE_CLOSED),
};

RCA_WORD_TABLE(phrases, phrase_words, RCA_MATCH_START);

/* words shortly before a phrase that turn it into its opposite or a plan */
static const RcaWord denial_words[] =
{
	MEMBER("not"), MEMBER("no"), MEMBER("never"), MEMBER("without"),
	MEMBER("until"), MEMBER("before"), MEMBER("if"), MEMBER("cannot"),
	MEMBER("isn't"), MEMBER("wasn't"), MEMBER("hasn't"), MEMBER("failed to"),
};

RCA_WORD_TABLE(denials, denial_words, RCA_MATCH_START);

/* Is what stands at pos in s denied by what stands before it? */
static bool
is_denied(RcaStr s, int pos)
{
	int			start = Max(0, pos - DENIAL_REACH);

	return rca_has_words(&denials, rca_slice(s.data + start, s.data + pos));
}

RcaMilestone
rca_milestone_of_event(RcaStr event)
{
	int			milestone = rca_milestone_of_name(event);
	int			pos = 0;

	if (milestone != RCA_MILESTONE_NONE)
		return milestone;
	while ((milestone = rca_next_value(&phrases, event, &pos)) >= 0)
	{
		if (!is_denied(event, pos))
			return milestone;
		pos++;
	}
	return RCA_MILESTONE_NONE;
}

RcaMilestone
rca_milestone_of_name(RcaStr name)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			milestone;

	if (name.len > MAX_NAME || !rca_fold(name, buffer, &s) ||
		(milestone = rca_word_value(&names, s)) < 0)
		return RCA_MILESTONE_NONE;
	return milestone;
}

RcaStr
rca_milestone_name(RcaMilestone milestone)
{
	if (milestone == RCA_MILESTONE_NONE)
		return RCA_NULL_STR;
	return rca_str(milestone_names[milestone].text,
				   RCA_SHORT_LEN(milestone_names[milestone].header));
}
