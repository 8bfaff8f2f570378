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
#include "report/claim_tables.h"
#include "report/claims.h"
#include "report/sections.h"
#include "values/duration.h"
#include "values/instant.h"
#include "values/when_cell.h"
#include "words/claim_roles.h"

/* no incident is before it */
#define FIRST_YEAR		1970

/* bytes of a label, its markup included, and of a value */
#define MAX_LABEL	64
#define MAX_VALUE	160

/* a sentence that is longer, or stands on more lines, states nothing */
#define MAX_SENTENCE		600
#define MAX_SENTENCE_LINES	16

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
	bool		disputed_rough[RCA_CLAIM_COUNT];
	bool		disputed_instant[RCA_MILESTONE_COUNT];
	Sentence	sentence;
	bool		is_rough;		/* what a sentence states */
	RcaClaimTable table;		/* that the line may belong to */
} Reader;

/* Are two lengths the same, but for rounding? */
static bool
is_same_length(int64 a, int64 b)
{
	int64		difference = a > b ? a - b : b - a;

	return difference <= Min(a, b) / ROUNDED_PARTS;
}

/* What is said in passing says nothing beside what is stated. */
static void
claim_length(Reader *r, RcaClaimKind kind, int64 length)
{
	RcaClaimedLength *claim = &r->claims->lengths[kind];
	bool	   *disputed = r->is_rough ? &r->disputed_rough[kind] : &r->disputed[kind];
	bool		is_known = claim->length != RCA_NO_DURATION;

	if (length == RCA_NO_DURATION || r->disputed[kind] || *disputed)
		return;
	if (is_known && claim->is_rough != r->is_rough)
	{
		if (r->is_rough)
			return;
		is_known = false;
	}
	if (is_known)
	{
		*disputed = !is_same_length(claim->length, length);
		if (*disputed)
			claim->length = RCA_NO_DURATION;
		return;
	}
	claim->length = length;
	claim->line = r->line;
	claim->is_rough = r->is_rough;
}

/* Takes the point in time that a value says, if it is known. */
static void
claim_instant(Reader *r, RcaMilestone milestone, const RcaWhen *said, const RcaZone *zone)
{
	RcaClaimedInstant *claim = &r->claims->instants[milestone];
	RcaWhen		when = *said;
	RcaDate		date;
	RcaInstant	at;

	if (!rca_when_is_known(&when) || when.clock < 0)
		return;
	if (when.zone.kind == RCA_ZONE_NONE)
		when.zone = *zone;
	date = when.day.kind == RCA_DAY_NONE ? r->source->incident : when.day.date;
	if (date == RCA_NO_DATE)
		return;
	/* "Mon, 01 Jan 0001" is how some programs write that there is none */
	if (date < rca_date_of(FIRST_YEAR, 1, 1))
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

/*
 * Takes what a value says to its label.  A clock time below a label of lengths
 * is a point in time only with its day or zone.
 */
static void
claim_value(Reader *r, const RcaClaimLabel *label, RcaStr value, const RcaZone *zone)
{
	int64		length = RCA_NO_DURATION;
	RcaClaimKind kind;
	RcaWhen		when;

	if (label->is_length)
		length = rca_claimed_length(value);
	if (length == RCA_NO_DURATION && label->milestone != RCA_MILESTONE_NONE &&
		rca_when_read_cell(value, &when, NULL))
	{
		if (!label->is_length || when.day.kind != RCA_DAY_NONE ||
			when.zone.kind != RCA_ZONE_NONE)
			claim_instant(r, label->milestone, &when, zone);
		return;
	}
	if (!label->is_length && label->length >= 0)
		length = rca_duration_read(rca_value_of_length(value));
	if (length == RCA_NO_DURATION)
		return;
	kind = rca_claim_of_remark(label->length, value);
	claim_length(r, kind, length);
	/* an MTTR stays one, whatever its ends are */
	if (label->length == RCA_CLAIM_TIME_TO_REPAIR && kind != label->length)
		claim_length(r, label->length, length);
}

/* Where a label ends: at a colon, or at the side of its cell; or -1. */
static int
label_end(RcaStr s, int *sign)
{
	for (int i = 1; i < s.len && i < MAX_LABEL; i++)
	{
		*sign = 1;
		if ((s.data[i] == '|' && s.data[i - 1] != '\\') || s.data[i] == ':')
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

/* Takes what a title says in passing. */
static void
read_title(Reader *r, RcaStr title)
{
	RcaSentenceClaims claims;

	rca_sentence_claims(title, RCA_PART_SUMMARY, &claims);
	r->is_rough = true;
	for (int i = 0; i < claims.count; i++)
		claim_length(r, claims.list[i].kind, claims.list[i].length);
	r->is_rough = false;
}

/* Takes what keys of front matter say beside what they are. */
static void
read_front_matter(Reader *r, RcaStr key, RcaStr value)
{
	if (rca_equal_nocase(key, RCA_STR("date")))
		note_date(r, value);
	else if (rca_equal_nocase(key, RCA_STR("title")))
		read_title(r, value);
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
read_pair(Reader *r, RcaStr line)
{
	RcaStr		s;
	int			sign;
	int			end;
	RcaStr		label;
	RcaStr		value;
	RcaClaimLabel claim;
	RcaZone		zone = {RCA_ZONE_NONE};
	bool		at_margin = rca_is_alpha(line.data[0]);
	int			mark;

	s = rca_strip_claim_marks(line);
	while (s.len > 1 && strchr("-+>#", s.data[0]) != NULL)
		s = rca_strip_claim_marks(rca_skip(s, 1));
	end = label_end(s, &sign);
	if (end < 0)
		return false;
	label = rca_strip_claim_marks(rca_slice(s.data, s.data + end));
	if (r->in_front_matter && at_margin)
		read_front_matter(r, label, rca_strip_claim_marks(rca_skip(s, end + sign)));
	if (!rca_claim_of_label(label, &claim))
		return false;
	if (s.data[end] == '|' && claim.is_length && r->table.value_column > 0)
		value = rca_claim_table_value(&r->table, line);
	else
		value = rca_strip_claim_marks(rca_skip(s, end + sign));
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
	/* "Start (UTC): ..." */
	if (claim.milestone != RCA_MILESTONE_NONE)
		(void) rca_zone_find(label, &zone);
	claim_value(r, &claim, value, &zone);
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
	else if (s.len > 0 && r->section == 0 && r->source->sections[0].level == 1)
		read_title(r, rca_strip_signs(s, "# ", "# "));
	if (is_row)
		end_sentence(r);
}

/* Takes the lengths of a table of one row, where it ends. */
static void
end_table(Reader *r)
{
	RcaPart		part = part_of_line(r);
	int			line = r->line;

	r->line = r->table.first_line;
	for (int i = 0; i < RCA_CLAIM_CELLS && !rca_is_part_of_other_times(part); i++)
	{
		RcaStr		value = rca_claim_table_single(&r->table, i);

		/* "Duration" alone is of the incident where the harm is told */
		if (value.data != NULL &&
			(r->table.lengths[i] != RCA_CLAIM_INCIDENT_LENGTH || rca_is_part_of_harm(part)))
			claim_length(r, r->table.lengths[i], rca_claimed_length(value));
	}
	r->line = line;
	rca_claim_table_init(&r->table);
}

/* The bytes of a sign between two pairs of a label and a value, or 0. */
static int
separator_length(RcaStr s)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL(" | "), RCA_LITERAL(" \xc2\xb7 "), RCA_LITERAL(" \xe2\x80\xa2 "),
		RCA_LITERAL("<br>"), RCA_LITERAL("<br/>"), RCA_LITERAL("<br />"),
	};

	for (int i = 0; i < lengthof(signs); i++)
	{
		if (rca_starts_nocase(s, signs[i]))
			return signs[i].len;
	}
	return 0;
}

/* Reads the pairs of a line, "Started: 10:02 UTC | Resolved: 11:40 UTC"; false if it has none. */
static bool
read_pairs(Reader *r, RcaStr line)
{
	bool		is_row = r->table.line.data != NULL && memchr(line.data, ':', line.len) == NULL;
	bool		found = false;
	int			start = 0;

	if (line.data[0] == '|' || is_row)
		return read_pair(r, line);
	for (int i = 0; i <= line.len; i++)
	{
		int			n = i < line.len ? separator_length(rca_skip(line, i)) : 1;

		if (n == 0)
			continue;
		if (i > start && read_pair(r, rca_slice(line.data + start, line.data + i)))
			found = true;
		start = i + n;
		i += n - 1;
	}
	return found;
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
	rca_claim_table_init(&r.table);
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
			if (!rca_claim_table_line(&r.table, line, r.line))
				end_table(&r);
			if (line.len == 0 || !read_pairs(&r, line))
				read_text(&r, line);
			else
				end_sentence(&r);
		}
	}
	end_sentence(&r);
	end_table(&r);
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
