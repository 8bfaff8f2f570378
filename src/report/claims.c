/*
 * src/report/claims.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "report/claims.h"
#include "values/duration.h"
#include "values/instant.h"
#include "values/when_cell.h"

/* bytes of a label, its markup included, and of a value */
#define MAX_LABEL	64
#define MAX_VALUE	160

/* lines between looks at interrupts */
#define LINES_PER_LOOK	1024

typedef struct Reader
{
	RcaClaims  *claims;
	RcaDate		incident;
	int			line;
	/* claimed twice, and not alike */
	bool		disputed[RCA_CLAIM_COUNT];
	bool		disputed_instant[RCA_MILESTONE_COUNT];
} Reader;

/* The part of a value that is a length: up to a remark or the next sentence. */
static RcaStr
value_of_length(RcaStr value)
{
	for (int i = 0; i < value.len; i++)
	{
		if (strchr(",;([", value.data[i]) != NULL ||
			(value.data[i] == '.' &&
			 (i + 1 == value.len || rca_is_space(value.data[i + 1]))) ||
			(i + 3 <= value.len && memcmp(value.data + i, "\xef\xbc\x88", 3) == 0))
			return rca_trim(rca_slice(value.data, value.data + i));
	}
	return value;
}

static void
claim_length(Reader *r, RcaClaimKind kind, int64 length)
{
	RcaClaimedLength *claim = &r->claims->lengths[kind];

	if (length == RCA_NO_DURATION || r->disputed[kind])
		return;
	if (claim->length != RCA_NO_DURATION)
	{
		r->disputed[kind] = (claim->length != length);
		if (r->disputed[kind])
			claim->length = RCA_NO_DURATION;
		return;
	}
	claim->length = length;
	claim->line = r->line;
}

static void
claim_instant(Reader *r, RcaMilestone milestone, RcaStr value)
{
	RcaClaimedInstant *claim = &r->claims->instants[milestone];
	RcaWhen		when;
	RcaDate		date;
	RcaInstant	at;

	if (!rca_when_read_cell(value, &when, NULL) || !rca_when_is_known(&when) ||
		when.clock < 0)
		return;
	date = when.day.kind == RCA_DAY_NONE ? r->incident : when.day.date;
	if (date == RCA_NO_DATE)
		return;
	at = rca_instant(date, when.clock, &when.zone, NULL);
	if (at == RCA_NO_INSTANT || r->disputed_instant[milestone])
		return;
	if (claim->at != RCA_NO_INSTANT)
	{
		r->disputed_instant[milestone] = (claim->at != at);
		if (r->disputed_instant[milestone])
			claim->at = RCA_NO_INSTANT;
		return;
	}
	claim->at = at;
	claim->has_zone = when.zone.name.data != NULL;
	claim->line = r->line;
}

/* A value without the marks of bold, code and cells around it. */
static RcaStr
strip_marks(RcaStr s)
{
	s = rca_trim(s);
	while (s.len > 0 && strchr("*_`|:\"' ", s.data[0]) != NULL)
		s = rca_skip(s, 1);
	while (s.len > 0 && strchr("*_`|\"'\\ ", s.data[s.len - 1]) != NULL)
		s.len--;
	return s;
}

/* Where a label ends: at a colon, or at the side of its cell; or -1. */
static int
label_end(RcaStr s, int *sign)
{
	for (int i = 1; i < s.len && i < MAX_LABEL; i++)
	{
		*sign = 1;
		if (s.data[i] == '|' || s.data[i] == ':')
			return i;
		*sign = 3;
		if (i + 3 <= s.len && memcmp(s.data + i, "\xef\xbc\x9a", 3) == 0)
			return i;
	}
	return -1;
}

/* "- **Time to detect**: 8 minutes", "| Resolved at | 2025-03-23 06:10 |" */
static bool
read_pair(Reader *r, RcaStr s)
{
	int			sign;
	int			end;
	int			length;
	RcaMilestone milestone;
	RcaStr		value;

	s = strip_marks(s);
	while (s.len > 1 && strchr("-+>#", s.data[0]) != NULL)
		s = strip_marks(rca_skip(s, 1));
	end = label_end(s, &sign);
	if (end < 0 ||
		!rca_claim_of_label(strip_marks(rca_slice(s.data, s.data + end)),
							&length, &milestone))
		return false;
	value = strip_marks(rca_skip(s, end + sign));
	/* a row of more columns is a row of something else */
	if (s.data[end] == '|' && memchr(value.data, '|', value.len) != NULL)
		return false;
	if (value.len > MAX_VALUE)
		value.len = rca_clip(value, MAX_VALUE);
	if (length >= 0)
		claim_length(r, length, rca_duration_read(value_of_length(value)));
	else
		claim_instant(r, milestone, value);
	return true;
}

/* "The outage lasted for about 47 minutes": of this incident, and all of it */
static void
read_sentence(Reader *r, RcaStr s)
{
	static const RcaStr subjects[] =
	{
		RCA_LITERAL("outage"), RCA_LITERAL("incident"), RCA_LITERAL("problem"),
		RCA_LITERAL("disruption"), RCA_LITERAL("issue"), RCA_LITERAL("impact"),
		RCA_LITERAL("downtime"), RCA_LITERAL("interruption"),
		RCA_LITERAL("degradation"),
	};
	int			at = rca_find_phrase(s, RCA_STR("lasted"));
	RcaStr		before;
	RcaStr		value;

	if (at < 0)
		return;
	before = rca_trim(rca_slice(s.data, s.data + at));
	value = rca_trim(rca_skip(s, at + 6));
	if (rca_starts_nocase(value, RCA_STR("for ")))
		value = rca_trim(rca_skip(value, 4));
	for (int i = 0; i < lengthof(subjects); i++)
	{
		int			start = before.len - subjects[i].len;

		/* "the previous incident", "each outage" are others */
		if (start < 4 ||
			!rca_equal_nocase(rca_skip(before, start), subjects[i]) ||
			!rca_equal_nocase(rca_slice(before.data + start - 4, before.data + start),
							  RCA_STR("the ")) ||
			(start > 4 && rca_is_word(before.data[start - 5])))
			continue;
		/* words after it end the length */
		for (int n = value_of_length(value).len; n > 0; n--)
		{
			int64		length;

			if (n < value.len && rca_is_word(value.data[n]))
				continue;
			if (n > MAX_LABEL)
				continue;
			length = rca_duration_read(rca_str(value.data, n));
			if (length == RCA_NO_DURATION)
				continue;
			claim_length(r, RCA_CLAIM_INCIDENT_LENGTH, length);
			return;
		}
	}
}

/* Does a line open or close a block of code? */
static bool
is_fence(RcaStr s)
{
	s = rca_trim(s);
	return s.len >= 3 && (memcmp(s.data, "```", 3) == 0 || memcmp(s.data, "~~~", 3) == 0);
}

void
rca_claims_read(RcaStr text, RcaDate incident, RcaClaims *claims)
{
	Reader		r = {claims, incident};
	RcaStr		line;
	int			pos = 0;
	bool		in_code = false;

	for (int i = 0; i < RCA_CLAIM_COUNT; i++)
		claims->lengths[i].length = RCA_NO_DURATION;
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
		claims->instants[i].at = RCA_NO_INSTANT;
	while (rca_next_line(text, &pos, &line))
	{
		if (++r.line % LINES_PER_LOOK == 0)
			rca_host_check_interrupts();
		if (is_fence(line))
			in_code = !in_code;
		else if (!in_code && line.len > 0 && !read_pair(&r, line))
			read_sentence(&r, line);
	}
}
