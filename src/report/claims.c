/*
 * src/report/claims.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/text.h"
#include "markdown/comments.h"
#include "report/claim_lengths.h"
#include "report/claim_sentences.h"
#include "report/claims.h"
#include "report/sections.h"
#include "values/duration.h"
#include "values/instant.h"
#include "values/when_cell.h"

/* bytes of a label, its markup included, and of a value */
#define MAX_LABEL	64
#define MAX_VALUE	160

/* a sentence that is longer, or stands on more lines, states nothing */
#define MAX_SENTENCE		600
#define MAX_SENTENCE_LINES	16

/* cells of a row that are looked at */
#define MAX_CELLS	8

/* lines between looks at interrupts */
#define LINES_PER_LOOK	1024

/* what rounding makes of a length: less than a twentieth of it */
#define ROUNDED_PARTS	20

/* A sentence, without its marks, as far as its lines were read. */
typedef struct Sentence
{
	char		text[MAX_SENTENCE];
	int			len;
	bool		too_long;
	int			starts[MAX_SENTENCE_LINES]; /* where each line begins */
	int			nlines;
	int			line;			/* of the first one */
} Sentence;

typedef struct Reader
{
	RcaClaims  *claims;
	const RcaClaimSource *source;
	RcaPart    *parts;			/* that each section stands in */
	int			section;		/* that the line belongs to, or -1 */
	int			line;
	bool		in_front_matter;
	RcaClaimedInstant date;		/* of the front matter, and its clock time */
	/* claimed twice, and not alike */
	bool		disputed[RCA_CLAIM_COUNT];
	bool		disputed_instant[RCA_MILESTONE_COUNT];
	Sentence	sentence;
	bool		is_rough;		/* what a sentence states */
	RcaStr		row;			/* the line before, if it is a row of a table */
	int			value_column;	/* of the table, or 0 */
} Reader;

/* Are two lengths the same, but for rounding? */
static bool
is_same_length(int64 a, int64 b)
{
	int64		difference = a > b ? a - b : b - a;

	return difference <= Min(a, b) / ROUNDED_PARTS;
}

static void
claim_length(Reader *r, RcaClaimKind kind, int64 length)
{
	RcaClaimedLength *claim = &r->claims->lengths[kind];

	if (length == RCA_NO_DURATION || r->disputed[kind])
		return;
	if (claim->length != RCA_NO_DURATION)
	{
		r->disputed[kind] = !is_same_length(claim->length, length);
		if (r->disputed[kind])
			claim->length = RCA_NO_DURATION;
		return;
	}
	claim->length = length;
	claim->line = r->line;
	claim->is_rough = r->is_rough;
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
			claim_length(r, length_to(milestone), rca_duration_read(rca_value_of_length(value)));
		return;
	}
	if (!rca_when_is_known(&when) || when.clock < 0)
		return;
	if (when.zone.kind == RCA_ZONE_NONE)
		when.zone = *zone;
	date = when.day.kind == RCA_DAY_NONE ? r->source->incident : when.day.date;
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
	return rca_strip_signs(rca_trim(s), "*_`|:\"' ", "*_`|\"'\\ ");
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

/* The nth cell of a row, counted from 0; a null one if it has fewer. */
static RcaStr
nth_cell(RcaStr row, int nth)
{
	int			start = row.len > 0 && row.data[0] == '|' ? 1 : 0;

	for (int i = start; i <= row.len; i++)
	{
		if (i < row.len && row.data[i] != '|')
			continue;
		if (nth-- == 0)
			return i == row.len && i == start ? RCA_NULL_STR :
				rca_trim(rca_slice(row.data + start, row.data + i));
		start = i + 1;
	}
	return RCA_NULL_STR;
}

/* Is a line the row of dashes below the headers of a table? */
static bool
is_delimiter_row(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		if (strchr("|-: \t", s.data[i]) == NULL)
			return false;
	}
	return s.len > 0 && memchr(s.data, '-', s.len) != NULL;
}

/* Looks for the column of values, where the headers of a table have been read. */
static void
note_row(Reader *r, RcaStr line)
{
	line = rca_trim(line);
	if (line.len == 0 || memchr(line.data, '|', line.len) == NULL)
	{
		r->row = RCA_NULL_STR;
		r->value_column = 0;
		return;
	}
	if (is_delimiter_row(line) && r->row.data != NULL)
	{
		for (int i = 1; i < MAX_CELLS && r->value_column == 0; i++)
		{
			RcaStr		cell = nth_cell(r->row, i);

			if (cell.data != NULL && rca_is_column_of_values(strip_marks(cell)))
				r->value_column = i;
		}
	}
	r->row = line;
}

/* "- **Time to detect**: 8 minutes", "| Resolved at | 2025-03-23 06:10 |" */
static bool
read_pair(Reader *r, RcaStr line)
{
	RcaStr		s;
	int			sign;
	int			end;
	int			length;
	RcaMilestone milestone;
	RcaStr		label;
	RcaStr		value;
	RcaZone		zone = {RCA_ZONE_NONE};
	bool		at_margin = rca_is_alpha(line.data[0]);
	int			mark;

	s = strip_marks(line);
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
	if (s.data[end] == '|' && length >= 0 && r->value_column > 0)
		value = strip_marks(nth_cell(rca_trim(line), r->value_column));
	else
		value = strip_marks(rca_skip(s, end + sign));
	/* "**02:00–02:08 CET** (partial)" */
	mark = rca_find(value, RCA_STR("**"));
	if (mark >= 0)
		value = rca_trim(rca_str(value.data, mark));
	if (value.len == 0)
		return true;
	/* a row of more columns is a row of something else, unless one is of values */
	if (s.data[end] == '|' && memchr(value.data, '|', value.len) != NULL)
		return false;
	if (value.len > MAX_VALUE)
		value.len = rca_clip(value, MAX_VALUE);
	if (length >= 0)
		claim_length(r, length, rca_claimed_length(value));
	else
	{
		/* "Start (UTC): ..." */
		(void) rca_zone_find(label, &zone);
		claim_instant(r, milestone, value, &zone);
	}
	return true;
}

/*
 * Sections
 */

/* Is the line one of a heading? */
static bool
is_heading(const Reader *r)
{
	return r->section >= 0 && r->line < r->source->sections[r->section].content_line;
}

/* The part that the line belongs to; what no heading or a title is above opens the report. */
static RcaPart
part_of_line(const Reader *r)
{
	if (r->section < 0)
		return RCA_PART_SUMMARY;
	if (r->parts[r->section] == RCA_PART_OTHER && r->source->sections[r->section].level == 1)
		return RCA_PART_SUMMARY;
	return r->parts[r->section];
}

/*
 * Sentences
 */

/* The line of a place in a sentence. */
static int
line_in_sentence(const Sentence *sentence, int at)
{
	int			n = 0;

	while (n + 1 < sentence->nlines && sentence->starts[n + 1] <= at)
		n++;
	return sentence->line + n;
}

/* Takes what the sentence states, where no label has stated it otherwise. */
static void
end_sentence(Reader *r)
{
	Sentence   *sentence = &r->sentence;
	RcaSentenceClaims claims;
	int			line = r->line;

	if (sentence->len > 0 && !sentence->too_long)
	{
		rca_host_check_interrupts();
		rca_sentence_claims(rca_str(sentence->text, sentence->len), part_of_line(r), &claims);
		for (int i = 0; i < claims.count; i++)
		{
			r->line = line_in_sentence(sentence, claims.list[i].at);
			r->is_rough = claims.list[i].is_rough;
			claim_length(r, claims.list[i].kind, claims.list[i].length);
		}
		r->line = line;
		r->is_rough = false;
	}
	sentence->len = sentence->nlines = 0;
	sentence->too_long = false;
}

/* Does a dot at i of a line end a sentence?  The one of "approx. 40" does not. */
static bool
ends_sentence(RcaStr s, int i)
{
	static const RcaStr shorts[] = {
		RCA_LITERAL("approx"), RCA_LITERAL("ca"), RCA_LITERAL("etc"), RCA_LITERAL("incl"),
	};
	int			start = i;

	if (i + 1 < s.len && !rca_is_space(s.data[i + 1]))
		return false;
	while (start > 0 && rca_is_alpha(s.data[start - 1]))
		start--;
	return !rca_is_one_of(rca_slice(s.data + start, s.data + i), shorts, lengthof(shorts));
}

static void
add_to_sentence(Sentence *sentence, char c)
{
	if (sentence->len == MAX_SENTENCE)
		sentence->too_long = true;
	else
		sentence->text[sentence->len++] = c;
}

/* Begins a line of a sentence, which may be the first one. */
static void
begin_sentence_line(Reader *r)
{
	Sentence   *sentence = &r->sentence;

	if (sentence->nlines == 0)
		sentence->line = r->line;
	else
		add_to_sentence(sentence, ' ');
	if (sentence->nlines == MAX_SENTENCE_LINES)
		sentence->too_long = true;
	else
		sentence->starts[sentence->nlines++] = sentence->len;
}

static void
read_sentences(Reader *r, RcaStr s)
{
	begin_sentence_line(r);
	for (int i = 0; i < s.len; i++)
	{
		if (strchr("*`", s.data[i]) != NULL)
			continue;
		add_to_sentence(&r->sentence, s.data[i]);
		if ((strchr(".!?", s.data[i]) != NULL && ends_sentence(s, i)) ||
			(i >= 2 && memcmp(s.data + i - 2, "\xe3\x80\x82", 3) == 0))
		{
			end_sentence(r);
			begin_sentence_line(r);
		}
	}
}

/* The section of the line that is read now. */
static void
enter_section(Reader *r)
{
	const RcaClaimSource *source = r->source;

	while (r->section + 1 < source->nsections &&
		   source->sections[r->section + 1].line <= r->line)
	{
		end_sentence(r);
		r->section++;
	}
}

static void
read_text(Reader *r, RcaStr line)
{
	RcaStr		s = rca_trim(line);
	bool		is_row = s.len > 0 && s.data[0] == '|';

	if (s.len == 0 || is_row || r->in_front_matter || strchr("-+*>", s.data[0]) != NULL)
		end_sentence(r);
	if (s.len > 0 && !is_heading(r))
		read_sentences(r, s);
	if (is_row)
		end_sentence(r);
}

/* Does a line open or close a block of code? */
static bool
is_fence(RcaStr s)
{
	s = rca_trim(s);
	return s.len >= 3 && (memcmp(s.data, "```", 3) == 0 || memcmp(s.data, "~~~", 3) == 0);
}

void
rca_claims_read(const RcaClaimSource *source, RcaClaims *claims)
{
	Reader		r = {claims, source, .section = -1};
	RcaStr		line;
	int			pos = 0;
	bool		in_code = false;

	r.parts = rca_section_parts(source->sections, source->nsections);
	r.date.at = RCA_NO_INSTANT;
	for (int i = 0; i < RCA_CLAIM_COUNT; i++)
		claims->lengths[i].length = RCA_NO_DURATION;
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
		claims->instants[i].at = RCA_NO_INSTANT;
	while (rca_next_line(source->text, &pos, &line))
	{
		if (++r.line % LINES_PER_LOOK == 0)
			rca_host_check_interrupts();
		enter_section(&r);
		if (rca_equal(rca_trim(line), RCA_STR("---")) &&
			(r.line == 1 || r.in_front_matter))
		{
			if (r.in_front_matter)
				claim_start_of_page(&r, r.line);
			r.in_front_matter = (r.line == 1);
		}
		else if (is_fence(line))
		{
			end_sentence(&r);
			in_code = !in_code;
		}
		else if (!in_code)
		{
			note_row(&r, line);
			if (line.len == 0 || !read_pair(&r, line))
				read_text(&r, line);
			else
				end_sentence(&r);
		}
	}
	end_sentence(&r);
}

void
rca_claims_of_report(const RcaReport *report, RcaClaims *claims)
{
	RcaClaimSource source;

	source.text = rca_text_without_comments(report->source, report->body.first_line);
	source.incident = report->metadata.date;
	source.sections = report->sections;
	source.nsections = report->nsections;
	rca_claims_read(&source, claims);
}
