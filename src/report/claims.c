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
#include "values/range_sign.h"
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
	bool		in_front_matter;
	RcaClaimedInstant date;		/* of the front matter, and its clock time */
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

/* Does what follows a length make it another one, as in "1 hour to 2 hours"? */
static bool
goes_on(RcaStr rest)
{
	rest = rca_trim(rest);
	return rest.len > 0 &&
		(rca_range_sign_at(rest, 0, RCA_RANGE_OF_NUMBERS) > 0 ||
		 rca_range_sign_at(rest, 0, RCA_RANGE_OF_TIMES) > 0 ||
		 rca_starts_nocase(rest, RCA_STR("or ")) ||
		 rca_starts_nocase(rest, RCA_STR("per ")) || rest.data[0] == '/');
}

/* The length that a text begins with; what follows it are words. */
static int64
leading_length(RcaStr value)
{
	for (int n = Min(value.len, MAX_LABEL); n > 0; n--)
	{
		int64		length;

		if (n < value.len && rca_is_word(value.data[n]) && rca_is_word(value.data[n - 1]))
			continue;
		length = rca_duration_read(rca_str(value.data, n));
		if (length != RCA_NO_DURATION)
			return goes_on(rca_skip(value, n)) ? RCA_NO_DURATION : length;
	}
	return RCA_NO_DURATION;
}

/* "02:00–02:08 CET", "2025-03-23 22:41Z → 2025-03-24 12:18Z": the length of a range */
static int64
length_of_range(RcaStr value)
{
	RcaWhen		from;
	RcaWhen		to;
	int64		length;

	if (!rca_when_read_cell(value, &from, &to) || from.clock < 0 || to.clock < 0 ||
		!rca_when_is_known(&from) || !rca_when_is_known(&to))
		return RCA_NO_DURATION;
	length = to.clock - from.clock;
	if (from.day.kind == RCA_DAY_DATE && to.day.kind == RCA_DAY_DATE)
		length += (int64) (to.day.date - from.day.date) * RCA_USECS_PER_DAY;
	else if (to.day.kind != RCA_DAY_NONE)
		return RCA_NO_DURATION;
	else if (length < 0)
		length += RCA_USECS_PER_DAY;
	if (from.zone.kind != to.zone.kind || from.zone.region != to.zone.region)
		return RCA_NO_DURATION;
	length += (int64) (from.zone.offset - to.zone.offset) * RCA_USECS_PER_SEC;
	return length > 0 && length <= RCA_MAX_DURATION ? length : RCA_NO_DURATION;
}

/* The length that the value of a label states, in one of these ways. */
static int64
length_of_value(RcaStr value)
{
	int64		length = rca_duration_read(value_of_length(value));
	int			equals = rca_find(value, RCA_STR("\xe2\x89\x88"));

	if (length == RCA_NO_DURATION)
		length = length_of_range(value);
	if (length == RCA_NO_DURATION)
		length = leading_length(value_of_length(value));
	/* "02:45 UTC (a) → 11:05 UTC (b) ≈ 8h 20m" */
	if (length == RCA_NO_DURATION && equals > 0)
		length = rca_duration_read(value_of_length(rca_skip(value, equals)));
	return length;
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

/* The length to a milestone, where its label has a length: "解决时间: 约 3 小时". */
static int
length_to(RcaMilestone milestone)
{
	switch (milestone)
	{
		case RCA_MILESTONE_DETECTED:
			return RCA_CLAIM_TIME_TO_DETECT;
		case RCA_MILESTONE_MITIGATED:
			return RCA_CLAIM_TIME_TO_MITIGATE;
		case RCA_MILESTONE_RECOVERED:
			return RCA_CLAIM_TIME_TO_RECOVER;
		case RCA_MILESTONE_RESOLVED:
			return RCA_CLAIM_TIME_TO_RESOLVE;
		default:
			return -1;
	}
}

static void
claim_instant(Reader *r, RcaMilestone milestone, RcaStr value, const RcaZone *zone)
{
	RcaClaimedInstant *claim = &r->claims->instants[milestone];
	RcaWhen		when;
	RcaDate		date;
	RcaInstant	at;

	if (!rca_when_read_cell(value, &when, NULL))
	{
		if (length_to(milestone) >= 0)
			claim_length(r, length_to(milestone), rca_duration_read(value_of_length(value)));
		return;
	}
	if (!rca_when_is_known(&when) || when.clock < 0)
		return;
	if (when.zone.kind == RCA_ZONE_NONE)
		when.zone = *zone;
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

/* The date in front matter, where it has a clock time that is not midnight. */
static void
note_date(Reader *r, RcaStr value)
{
	RcaWhen		when;

	if (r->date.at != RCA_NO_INSTANT ||
		!rca_when_read_cell(value, &when, NULL) || !rca_when_is_known(&when) ||
		when.clock <= 0 || when.day.kind != RCA_DAY_DATE)
		return;
	r->date.at = rca_instant(when.day.date, when.clock, &when.zone, NULL);
	r->date.has_zone = when.zone.name.data != NULL;
	r->date.line = r->line;
}

/*
 * The pages of a status page state when an incident was over, and its start as
 * their date.
 */
static void
claim_start_of_page(Reader *r, int front_matter_end)
{
	const RcaClaimedInstant *end = &r->claims->instants[RCA_MILESTONE_RESOLVED];
	RcaClaimedInstant *start = &r->claims->instants[RCA_MILESTONE_STARTED];

	if (end->at != RCA_NO_INSTANT && end->line < front_matter_end &&
		start->at == RCA_NO_INSTANT && !r->disputed_instant[RCA_MILESTONE_STARTED] &&
		r->date.at != RCA_NO_INSTANT && r->date.at < end->at)
		*start = r->date;
}

/* "- **Time to detect**: 8 minutes", "| Resolved at | 2025-03-23 06:10 |" */
static bool
read_pair(Reader *r, RcaStr s)
{
	int			sign;
	int			end;
	int			length;
	RcaMilestone milestone;
	RcaStr		label;
	RcaStr		value;
	RcaZone		zone = {RCA_ZONE_NONE};
	bool		at_margin = rca_is_alpha(s.data[0]);
	int			mark;

	s = strip_marks(s);
	while (s.len > 1 && strchr("-+>#", s.data[0]) != NULL)
		s = strip_marks(rca_skip(s, 1));
	end = label_end(s, &sign);
	if (end < 0)
		return false;
	label = strip_marks(rca_slice(s.data, s.data + end));
	if (r->in_front_matter && at_margin && rca_equal_nocase(label, RCA_STR("date")))
		note_date(r, strip_marks(rca_skip(s, end + sign)));
	if (!rca_claim_of_label(label, &length, &milestone))
		return false;
	value = strip_marks(rca_skip(s, end + sign));
	/* "**02:00–02:08 CET** (partial)" */
	mark = rca_find(value, RCA_STR("**"));
	if (mark >= 0)
		value = rca_trim(rca_str(value.data, mark));
	/* a row of more columns is a row of something else */
	if (s.data[end] == '|' && memchr(value.data, '|', value.len) != NULL)
		return false;
	if (value.len > MAX_VALUE)
		value.len = rca_clip(value, MAX_VALUE);
	if (length >= 0)
		claim_length(r, length, length_of_value(value));
	else
	{
		/* "Start (UTC): ..." */
		(void) rca_zone_find(label, &zone);
		claim_instant(r, milestone, value, &zone);
	}
	return true;
}

/* "the outage", of this incident, ends a text: "each outage" is another. */
static bool
ends_with_incident(RcaStr before)
{
	static const RcaStr subjects[] =
	{
		RCA_LITERAL("outage"), RCA_LITERAL("incident"), RCA_LITERAL("problem"),
		RCA_LITERAL("disruption"), RCA_LITERAL("issue"), RCA_LITERAL("impact"),
		RCA_LITERAL("downtime"), RCA_LITERAL("interruption"),
		RCA_LITERAL("degradation"), RCA_LITERAL("effect"),
	};
	static const RcaStr articles[] = {RCA_LITERAL("the "), RCA_LITERAL("this ")};

	for (int i = 0; i < lengthof(subjects); i++)
	{
		int			start = before.len - subjects[i].len;

		if (start < 0 || !rca_equal_nocase(rca_skip(before, start), subjects[i]))
			continue;
		for (int j = 0; j < lengthof(articles); j++)
		{
			int			article = start - articles[j].len;

			if (article >= 0 && (article == 0 || !rca_is_word(before.data[article - 1])) &&
				rca_equal_nocase(rca_slice(before.data + article, before.data + start),
								 articles[j]))
				return true;
		}
		return false;
	}
	return false;
}

/* A length behind "lasted", "for" and "at least". */
static int64
length_behind(RcaStr value)
{
	static const RcaStr words[] = {RCA_LITERAL("for "), RCA_LITERAL("at least ")};

	value = rca_trim(value);
	for (int i = 0; i < lengthof(words); i++)
	{
		if (rca_starts_nocase(value, words[i]))
			value = rca_trim(rca_skip(value, words[i].len));
	}
	return leading_length(value_of_length(value));
}

/*
 * "The outage lasted for about 47 minutes": of this incident, and all of it; and
 * "went unnoticed for 40 minutes"
 */
static void
read_sentence(Reader *r, RcaStr s)
{
	static const RcaStr unnoticed[] =
	{
		RCA_LITERAL("unnoticed for "), RCA_LITERAL("undetected for "),
		RCA_LITERAL("not discovered for "), RCA_LITERAL("not detected for "),
		RCA_LITERAL("not noticed for "),
	};
	int			at = rca_find_phrase(s, RCA_STR("lasted"));

	if (at >= 0 && ends_with_incident(rca_trim(rca_slice(s.data, s.data + at))))
		claim_length(r, RCA_CLAIM_INCIDENT_LENGTH, length_behind(rca_skip(s, at + 6)));
	for (int i = 0; i < lengthof(unnoticed); i++)
	{
		at = rca_find(s, unnoticed[i]);
		if (at >= 0)
			claim_length(r, RCA_CLAIM_TIME_TO_DETECT,
						 length_behind(rca_skip(s, at + unnoticed[i].len)));
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

	r.date.at = RCA_NO_INSTANT;
	for (int i = 0; i < RCA_CLAIM_COUNT; i++)
		claims->lengths[i].length = RCA_NO_DURATION;
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
		claims->instants[i].at = RCA_NO_INSTANT;
	while (rca_next_line(text, &pos, &line))
	{
		if (++r.line % LINES_PER_LOOK == 0)
			rca_host_check_interrupts();
		if (rca_equal(rca_trim(line), RCA_STR("---")) &&
			(r.line == 1 || r.in_front_matter))
		{
			if (r.in_front_matter)
				claim_start_of_page(&r, r.line);
			r.in_front_matter = (r.line == 1);
		}
		else if (is_fence(line))
			in_code = !in_code;
		else if (!in_code && line.len > 0 && !read_pair(&r, line))
			read_sentence(&r, line);
	}
}
