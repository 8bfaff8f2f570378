/*
 * test/generate/write_report.c
 *
 * Writes a report from facts in the style of a choice, and what its reader
 * must find on each line.
 */
#include "base/base.h"

#include <stdarg.h>

#include "generate.h"
#include "zones.h"

#define MINUTE			60000
#define HOUR			(60 * MINUTE)
#define DAY				(24 * HOUR)

#define TIME_SIZE		512

typedef struct Writer
{
	Written    *out;
	const Facts *facts;
	const Choice *choice;
	const Words *words;
	int			order[MAX_ENTRIES]; /* entries in the order of writing */
	int			n;
	RcaDate		stated;			/* the last stated day */
	bool		open;			/* inside a table, list or paragraph */
	int			item;			/* number of the last item of an ordered list */
	int			written;		/* number of entries so far */
} Writer;

void
put(Written *out, const char *format,...)
{
	va_list		args;
	int			n;

	va_start(args, format);
	n = vsnprintf(out->text + out->len, out->capacity - out->len, format, args);
	va_end(args);
	if (n >= out->capacity - out->len)
	{
		fprintf(stderr, "generate: a report is too long\n");
		exit(2);
	}
	for (int i = 0; i < n; i++)
		out->line += out->text[out->len + i] == '\n';
	out->len += n;
}

static int
chosen(const Writer *w, DimensionId dimension)
{
	return w->choice->variant[dimension];
}

static bool
is_table(const Writer *w)
{
	switch (chosen(w, DIM_LAYOUT))
	{
		case LAYOUT_TABLE:
		case LAYOUT_TABLE_WHO:
		case LAYOUT_TABLE_EVENT_FIRST:
		case LAYOUT_TABLE_TWO_ZONES:
		case LAYOUT_RELATIVE_TABLE:
			return true;
		default:
			return false;
	}
}

static bool
is_relative(const Writer *w)
{
	return chosen(w, DIM_LAYOUT) == LAYOUT_RELATIVE ||
		chosen(w, DIM_LAYOUT) == LAYOUT_RELATIVE_TABLE ||
		(chosen(w, DIM_LAYOUT) == LAYOUT_RELATIVE_BEHIND && w->written > 0);
}

static bool
is_status(const Writer *w)
{
	return chosen(w, DIM_LAYOUT) >= LAYOUT_STATUS &&
		chosen(w, DIM_LAYOUT) <= LAYOUT_STATUS_LINES;
}

/*
 * Times
 */

/* Does an entry have another zone than the others? */
static bool
has_second_zone(const Writer *w, const EntryFact *entry)
{
	int			difference;

	if (chosen(w, DIM_ZONE_AT) != ZONE_AT_SOME || !entry->own_zone)
		return false;
	/* the stated day must be the same in both zones */
	difference = (w->facts->second_zone.offset -
				  zone_offset(&w->facts->zone, entry->day, entry->clock / 1000)) * 1000;
	return entry->clock + difference >= 0 &&
		entry->clock + entry->length + difference < DAY &&
		entry->clock + entry->length < DAY;
}

/* The name of the zone in an entry, or NULL. */
static const char *
zone_in_entry(const Writer *w, const EntryFact *entry)
{
	switch (chosen(w, DIM_ZONE_AT))
	{
		case ZONE_AT_ENTRY:
		case ZONE_AT_ENTRY_ROUND:
		case ZONE_AT_ENTRY_BEFORE:
			return w->facts->zone.name;
		case ZONE_AT_SOME:
			return has_second_zone(w, entry) ? w->facts->second_zone.name : NULL;
		case ZONE_AT_MIDDLE:
			return w->written == Min(1, w->n - 1) ? w->facts->zone.name : NULL;
		default:
			return NULL;
	}
}

/* "about ", "~" */
static const char *
approximation_before(const Writer *w, const EntryFact *entry)
{
	static char buffer[40];

	if (!entry->approximate)
		return "";
	switch (chosen(w, DIM_APPROXIMATE))
	{
		case APPROXIMATE_TILDE:
			return "~";
		case APPROXIMATE_SIGN:
			return "≈";
		case APPROXIMATE_CA:
			return "ca. ";
		case APPROXIMATE_WORD:
			snprintf(buffer, sizeof(buffer), "%s%s", w->words->about,
					 IS_CJK(chosen(w, DIM_LANGUAGE)) ? "" : " ");
			return buffer;
		default:
			return "";
	}
}

static const char *
approximation_behind(const Writer *w, const EntryFact *entry)
{
	if (!entry->approximate)
		return "";
	switch (chosen(w, DIM_APPROXIMATE))
	{
		case APPROXIMATE_ISH:
			return "ish";
		case APPROXIMATE_PLUS:
			return "+";
		case APPROXIMATE_BEHIND:
			return " (approx.)";
		default:
			return "";
	}
}

static const char *
range_sign(const Writer *w)
{
	static char buffer[40];

	switch (chosen(w, DIM_RANGE))
	{
		case RANGE_HYPHEN_CLOSE:
		case RANGE_ONE_HALF_BEHIND:
			return "-";
		case RANGE_DASH:
			return " – ";
		case RANGE_DASH_CLOSE:
			return "–";
		case RANGE_WORD:
			snprintf(buffer, sizeof(buffer), " %s ", w->words->to);
			return buffer;
		case RANGE_ARROW:
			return " → ";
		case RANGE_BETWEEN:
			return " and ";
		default:
			return " - ";
	}
}

/* The clock of an entry, and of the end of its range, with the zone. */
static void
spell_clocks(const Writer *w, const EntryFact *entry, bool with_date, char *buffer)
{
	const char *zone = zone_in_entry(w, entry);
	const char *blank = spell_blank(w->choice);
	int			shift = 0;
	int			style = chosen(w, DIM_RANGE);
	int			clock,
				end;
	bool		same_half;
	char		from[64];
	char		to[64];
	char		zone_text[64] = "";
	char		end_date[128] = "";
	const char *before = "";

	if (has_second_zone(w, entry))
		shift = (w->facts->second_zone.offset -
				 zone_offset(&w->facts->zone, entry->day, entry->clock / 1000)) * 1000;
	clock = entry->clock + shift;
	end = clock + entry->length;
	same_half = entry->length > 0 && end < DAY && clock / (12 * HOUR) == end / (12 * HOUR);
	if (zone != NULL && chosen(w, DIM_CLOCK) == CLOCK_ISO)
		snprintf(zone_text, sizeof(zone_text), "%s", strcmp(zone, "UTC") == 0 ? "Z" : zone);
	else if (zone != NULL && chosen(w, DIM_ZONE_AT) == ZONE_AT_ENTRY_ROUND)
		snprintf(zone_text, sizeof(zone_text), "%s(%s)", blank, zone);
	else if (zone != NULL && chosen(w, DIM_ZONE_AT) == ZONE_AT_ENTRY_BEFORE)
		before = zone;
	else if (zone != NULL)
		snprintf(zone_text, sizeof(zone_text), "%s%s", chosen(w, DIM_ZONE) == ZONE_Z ? "" : blank, zone);

	spell_clock(from, w->choice, clock, !(same_half && style == RANGE_ONE_HALF_BEHIND));
	if (entry->length == 0)
	{
		snprintf(buffer, TIME_SIZE, "%s%s%s%s%s", before, before[0] != '\0' ? blank : "",
				 from, approximation_behind(w, entry), zone_text);
		return;
	}
	spell_clock(to, w->choice, end % DAY, !(same_half && style == RANGE_ONE_HALF_BEFORE));
	if (end >= DAY && with_date)
		snprintf(end_date, sizeof(end_date), "%s ",
				 spell_date(w->choice, entry->day + 1, chosen(w, DIM_DATE)));
	snprintf(buffer, TIME_SIZE, "%s%s%s%s%s%s%s%s%s", before, before[0] != '\0' ? blank : "",
			 style == RANGE_BETWEEN ? "between " : "", from,
			 style == RANGE_ZONE_BOTH || style == RANGE_ZONE_BEFORE ? zone_text : "",
			 range_sign(w), end_date, to, style == RANGE_ZONE_BEFORE ? "" : zone_text);
}

/* "T+5m", "T+0:05", "T+5 min", "+5m" */
static void
spell_relative(const Writer *w, const EntryFact *entry, char *buffer)
{
	const EntryFact *start = chosen(w, DIM_LAYOUT) == LAYOUT_RELATIVE_BEHIND ?
		&w->facts->entries[w->order[0]] : &w->facts->entries[0];
	int			minutes = (entry->day - start->day) * 24 * 60 +
		(entry->clock - start->clock) / MINUTE;
	const char *approximation = approximation_before(w, entry);

	switch (chosen(w, DIM_CLOCK))
	{
		case CLOCK_24_SHORT:
			snprintf(buffer, TIME_SIZE, "T+%s%d:%02d", approximation, minutes / 60, minutes % 60);
			break;
		case CLOCK_AMPM_HOURS:
			snprintf(buffer, TIME_SIZE, "T+%s%d min", approximation, minutes);
			break;
		case CLOCK_LOCAL:
			snprintf(buffer, TIME_SIZE, "%s+%dm", approximation, minutes);
			break;
		default:
			if (minutes == 0)
				snprintf(buffer, TIME_SIZE, "T0");
			else if (minutes < 60)
				snprintf(buffer, TIME_SIZE, "T+%s%dm", approximation, minutes);
			else
				snprintf(buffer, TIME_SIZE, "T+%s%dh%02dm", approximation, minutes / 60, minutes % 60);
			break;
	}
}

/* Is the date of an entry part of its time? */
static bool
has_date(const Writer *w, const EntryFact *entry)
{
	return chosen(w, DIM_DAY) == DAY_ENTRY ||
		(chosen(w, DIM_DAY) == DAY_FIRST_ENTRY && entry->day != w->stated);
}

/* Everything that an entry says about its time. */
static void
spell_time(const Writer *w, const EntryFact *entry, char *buffer)
{
	static const char *const joints[] =
	{
		[JOINT_BLANK] = "",
		[JOINT_COMMA] = ",",
		[JOINT_AT] = " at",
		[JOINT_COLON_AT] = ": at",
	};
	char		clocks[TIME_SIZE];
	char		date[160] = "";
	char		behind[160] = "";

	if (is_relative(w))
	{
		spell_relative(w, entry, buffer);
		return;
	}
	spell_clocks(w, entry, has_date(w, entry), clocks);
	if (has_date(w, entry))
		snprintf(date, sizeof(date), "%s%s%s",
				 spell_date(w->choice, entry->day, chosen(w, DIM_DATE)),
				 joints[chosen(w, DIM_JOINT)],
				 chosen(w, DIM_CLOCK) == CLOCK_ISO ? "T" : spell_blank(w->choice));
	if (chosen(w, DIM_DAY) == DAY_BEHIND)
		snprintf(behind, sizeof(behind), " (%s)",
				 spell_date(w->choice, entry->day, chosen(w, DIM_DATE)));
	snprintf(buffer, TIME_SIZE, "%s%s%s%s", date, approximation_before(w, entry), clocks, behind);
}

/* Escapes "23. März", which Markdown would read as a list item. */
static const char *
as_text(const Writer *w, const char *text)
{
	static char buffer[TIME_SIZE];
	size_t		digits = strspn(text, "0123456789");

	if (digits == 0 || digits > 2 || strncmp(text + digits, ". ", 2) != 0 || is_table(w))
		return text;
	snprintf(buffer, sizeof(buffer), "%.*s\\%s", (int) digits, text, text + digits);
	return buffer;
}

/* The mark of a footnote, which some times have. */
static const char *
footnote(const Writer *w, const EntryFact *entry)
{
	return chosen(w, DIM_OTHER) == OTHER_FOOTNOTES && entry->event % 2 == 0 ? "[^1]" : "";
}

/* A time with its markup, and the separator between it and the event. */
static void
spell_lead(const Writer *w, const EntryFact *entry, char *buffer)
{
	static const char *const signs[] =
	{
		[SEPARATOR_HYPHEN] = "- ",
		[SEPARATOR_DASH] = "– ",
		[SEPARATOR_LONG_DASH] = "— ",
		[SEPARATOR_COLON_APART] = ": ",
		[SEPARATOR_BLANK] = "",
		[SEPARATOR_ARROW] = "→ ",
		[SEPARATOR_ASCII_ARROW] = "-> ",
		[SEPARATOR_BAR] = "| ",
	};
	int			separator = chosen(w, DIM_SEPARATOR);
	const char *blank = separator == SEPARATOR_COLON ? "" : spell_blank(w->choice);
	const char *sign = separator == SEPARATOR_COLON ? ": " : signs[separator];
	char		time[TIME_SIZE];

	spell_time(w, entry, time);
	switch (chosen(w, DIM_MARKUP))
	{
		case MARKUP_BOLD:
			snprintf(buffer, TIME_SIZE, "**%s**%s%s%s", time, footnote(w, entry), blank, sign);
			break;
		case MARKUP_BOLD_SEPARATOR:
			snprintf(buffer, TIME_SIZE, "**%s:** ", time);
			break;
		case MARKUP_CODE:
			snprintf(buffer, TIME_SIZE, "`%s`%s%s%s", time, footnote(w, entry), blank, sign);
			break;
		case MARKUP_SQUARE:
			snprintf(buffer, TIME_SIZE, "[%s]%s%s", time, blank, sign);
			break;
		case MARKUP_ROUND:
			snprintf(buffer, TIME_SIZE, "(%s)%s%s", time, blank, sign);
			break;
		case MARKUP_ITALIC:
			snprintf(buffer, TIME_SIZE, "*%s*%s%s", time, blank, sign);
			break;
		case MARKUP_AT:
			snprintf(buffer, TIME_SIZE, "At %s, ", time);
			break;
		case MARKUP_EMOJI:
			snprintf(buffer, TIME_SIZE, "🕐 %s%s%s", time, blank, sign);
			break;
		default:
			snprintf(buffer, TIME_SIZE, "%s%s%s%s", as_text(w, time), footnote(w, entry), blank, sign);
			break;
	}
}

/* A time with its markup, alone in a cell or a heading. */
static void
spell_alone(const Writer *w, const EntryFact *entry, char *buffer)
{
	char		time[TIME_SIZE];
	const char *mark = "";

	spell_time(w, entry, time);
	if (chosen(w, DIM_MARKUP) == MARKUP_BOLD)
		mark = "**";
	else if (chosen(w, DIM_MARKUP) == MARKUP_CODE)
		mark = "`";
	else if (chosen(w, DIM_MARKUP) == MARKUP_ITALIC)
		mark = "*";
	snprintf(buffer, TIME_SIZE, "%s%s%s%s", mark, time, mark, footnote(w, entry));
}

/*
 * Entries
 */

/* Records what must be read at the next line. */
static void
expect(Writer *w, int number)
{
	const EntryFact *entry = &w->facts->entries[number];
	Expected   *expected = &w->out->expected[w->out->nexpected++];
	Zone		none = {"", 0, RULE_NONE};
	const Zone *zone = chosen(w, DIM_ZONE_AT) == ZONE_NOWHERE ? &none : &w->facts->zone;

	expected->line = w->out->line;
	expected->entry = number;
	expected->at = fact_instant(zone, entry->day, entry->clock);
	expected->until = entry->length == 0 ? RCA_NO_INSTANT :
		fact_instant(zone, entry->day, (int64) entry->clock + entry->length);
	expected->approximate = entry->approximate ||
		(chosen(w, DIM_CLOCK) == CLOCK_HOURS && entry->clock % HOUR == 0);
	expected->must_be_told = zone_is_changing(zone, entry->day, entry->clock / 1000);
	expected->milestone = event_milestone(w->facts, w->choice, number);
	expected->has_zone = 1;
	if (chosen(w, DIM_ZONE_AT) == ZONE_NOWHERE)
		expected->has_zone = 0;
	else if (chosen(w, DIM_ZONE_AT) == ZONE_AT_MIDDLE || is_relative(w))
		expected->has_zone = -1;
	if (is_relative(w) && strcmp(approximation_before(w, entry), "") != 0 &&
		chosen(w, DIM_CLOCK) == CLOCK_24 && entry->day == w->facts->entries[0].day &&
		entry->clock == w->facts->entries[0].clock)
		expected->approximate = false;
}

/* Writes the cells of a row: a date, a time, an event, a person. */
static void
put_row(Writer *w, const char *date, const char *time, const char *event,
		const char *who)
{
	put(w->out, "|");
	if (chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_EVENT_FIRST)
		put(w->out, " %s |", event);
	if (date != NULL)
		put(w->out, " %s |", date);
	put(w->out, " %s |", time);
	if (chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_TWO_ZONES)
		put(w->out, " %s |", who);
	if (chosen(w, DIM_LAYOUT) != LAYOUT_TABLE_EVENT_FIRST)
		put(w->out, " %s |", event);
	if (chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_WHO)
		put(w->out, " %s |", who);
	put(w->out, "\n");
}

static bool
has_date_column(const Writer *w)
{
	return chosen(w, DIM_DAY) >= DAY_COLUMN && chosen(w, DIM_DAY) <= DAY_COLUMN_YEAR;
}

/* Writes an addition to a heading: its zone, its day. */
static void
put_addition(Writer *w, const char *addition)
{
	static const char *const formats[] =
	{
		[BRACKETS_ROUND] = " (%s)",
		[BRACKETS_SQUARE] = " [%s]",
		[BRACKETS_WIDE] = "（%s）",
		[BRACKETS_COMMA] = ", %s",
		[BRACKETS_DASH] = " - %s",
		[BRACKETS_DOT] = " · %s",
		[BRACKETS_ALL_TIMES] = " (all times %s)",
	};

	put(w->out, formats[chosen(w, DIM_BRACKETS)], addition);
}

static void
put_table_head(Writer *w)
{
	const Words *words = w->words;
	Written    *out = w->out;
	bool		event_first = chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_EVENT_FIRST;
	int			year,
				month,
				day;

	put(out, "\n|");
	if (event_first)
		put(out, " %s |", words->event);
	if (has_date_column(w))
	{
		rca_date_parts(w->facts->day, &year, &month, &day);
		if (chosen(w, DIM_DAY) == DAY_COLUMN_YEAR)
			put(out, " %s (%d) |", words->date, year);
		else
			put(out, " %s |", words->date);
	}
	put(out, " %s", chosen(w, DIM_OTHER) == OTHER_STRANGE_COLUMN ? "Punkt" : words->time);
	if (chosen(w, DIM_ZONE_AT) == ZONE_AT_COLUMN)
		put_addition(w, w->facts->zone.name);
	if (chosen(w, DIM_CLOCK) == CLOCK_HALF_ABOVE)
		put(out, " (PM)");
	put(out, " |");
	if (chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_TWO_ZONES)
		put(out, " %s (%s) |", words->time, w->facts->second_zone.name);
	if (!event_first)
		put(out, " %s |", words->event);
	if (chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_WHO)
		put(out, " %s |", words->who);
	put(out, "\n|---|---|%s%s\n", has_date_column(w) ? "---|" : "",
		chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_WHO ||
		chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_TWO_ZONES ? "---|" : "");
}

/* The same time in another zone. */
static void
spell_second(const Writer *w, const EntryFact *entry, char *buffer)
{
	int			clock = entry->clock + (w->facts->second_zone.offset -
										zone_offset(&w->facts->zone, entry->day, entry->clock / 1000)) * 1000;

	spell_clock(buffer, w->choice, (clock + DAY) % DAY, true);
}

/* Records that the next line is an entry without a known time. */
static void
expect_untimed(Writer *w)
{
	Expected   *expected = &w->out->expected[w->out->nexpected++];

	memset(expected, 0, sizeof(*expected));
	expected->line = w->out->line;
	expected->entry = -1;
	expected->at = expected->until = RCA_NO_INSTANT;
	expected->has_zone = expected->milestone = -1;
}

/* Writes an entry that has its time in words, or no time. */
static void
put_untimed(Writer *w, const EntryFact *entry)
{
	static const char *const items[] =
	{
		"**Recovery:** traffic was back",
		"Later the same day — the rest was looked at",
		"Unknown: a disk filled up",
		"**Resolution** – the old version was put back",
	};

	expect_untimed(w);
	if (is_table(w))
		put_row(w, has_date_column(w) ? "" : NULL, "unknown", "Somebody noticed", "");
	else if (chosen(w, DIM_LAYOUT) == LAYOUT_ORDERED)
		put(w->out, "%d. %s\n", ++w->item, items[entry->event % lengthof(items)]);
	else
		put(w->out, "- %s\n", items[entry->event % lengthof(items)]);
}

static void
put_table_entry(Writer *w, int number)
{
	static const char *const people[] = {"Alice", "Bob", "on call", "SRE"};
	const EntryFact *entry = &w->facts->entries[number];
	const char *date = NULL;
	char		time[TIME_SIZE];
	char		second[64];

	if (!w->open)
		put_table_head(w);
	if (!w->open && w->written == 0 && chosen(w, DIM_OTHER) == OTHER_STRANGE_COLUMN)
		put_untimed(w, entry);
	w->open = true;
	if (chosen(w, DIM_DAY) == DAY_ROW && entry->day != w->stated)
		put_row(w, NULL, spell_date(w->choice, entry->day, chosen(w, DIM_DATE)), "", "");
	if (has_date_column(w))
		date = chosen(w, DIM_DAY) == DAY_COLUMN_ONCE && entry->day == w->stated ? "" :
			spell_date(w->choice, entry->day, chosen(w, DIM_DATE));
	expect(w, number);
	spell_alone(w, entry, time);
	if (chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_TWO_ZONES)
		spell_second(w, entry, second);
	put_row(w, date, time, event_text(w->facts, w->choice, number),
			chosen(w, DIM_LAYOUT) == LAYOUT_TABLE_TWO_ZONES ? second :
			people[entry->event % lengthof(people)]);
}

static void
put_details(Writer *w, const char *indent)
{
	if (chosen(w, DIM_OTHER) == OTHER_DETAILS)
		put(w->out, "%s- Dashboards were checked\n%s- Nothing was found at first\n", indent, indent);
	else if (chosen(w, DIM_OTHER) == OTHER_FENCE)
		put(w->out, "\n%s```\n%s10:44:03 ERROR pool is empty\n%s11:02:17 INFO retry\n%s```\n\n", indent, indent, indent, indent);
}

static void
put_list_entry(Writer *w, int number)
{
	const EntryFact *entry = &w->facts->entries[number];
	bool		ordered = chosen(w, DIM_LAYOUT) == LAYOUT_ORDERED;
	bool		nested = chosen(w, DIM_DAY) == DAY_PARENT;
	char		lead[TIME_SIZE];

	if (!w->open)
		put(w->out, "\n");
	if (!w->open || (nested && entry->day != w->stated))
		w->item = 0;
	w->open = true;
	if (nested && entry->day != w->stated)
		put(w->out, "- %s\n", as_text(w, spell_date(w->choice, entry->day, chosen(w, DIM_DATE))));
	spell_lead(w, entry, lead);
	expect(w, number);
	if (ordered)
		put(w->out, "%s%d. %s%s\n", nested ? "  " : "", ++w->item, lead,
			event_text(w->facts, w->choice, number));
	else
		put(w->out, "%s- %s%s\n", nested ? "  " : "", lead,
			event_text(w->facts, w->choice, number));
	put_details(w, nested ? (ordered ? "      " : "    ") : (ordered ? "    " : "  "));
}

static void
put_text_entry(Writer *w, int number)
{
	const char *event = event_text(w->facts, w->choice, number);
	char		lead[TIME_SIZE];

	if (!w->open || chosen(w, DIM_LAYOUT) == LAYOUT_PARAGRAPHS)
		put(w->out, "\n");
	w->open = true;
	spell_lead(w, &w->facts->entries[number], lead);
	expect(w, number);
	if (chosen(w, DIM_LAYOUT) == LAYOUT_QUOTE)
		put(w->out, "> ");
	put(w->out, "%s%s%s\n", lead, event,
		chosen(w, DIM_LAYOUT) == LAYOUT_HARD_BREAKS ||
		chosen(w, DIM_LAYOUT) == LAYOUT_QUOTE ? "  " : "");
}

/* Does a heading state the day? */
static bool
has_day_heading(const Writer *w)
{
	return chosen(w, DIM_DAY) == DAY_HEADING;
}

static void
put_heading_entry(Writer *w, int number)
{
	const EntryFact *entry = &w->facts->entries[number];
	const char *event = event_text(w->facts, w->choice, number);
	const char *level = has_day_heading(w) ? "####" : "###";
	char		time[TIME_SIZE];

	put(w->out, "\n");
	expect(w, number);
	switch (chosen(w, DIM_LAYOUT))
	{
		case LAYOUT_HEADINGS:
			spell_lead(w, entry, time);
			put(w->out, "%s %s%s\n\nMore about it.\n", level, time, event);
			break;
		case LAYOUT_STATUS:
			spell_lead(w, entry, time);
			put(w->out, "## %s%s\n\nWe are sorry for the trouble.\n", time, event);
			break;
		case LAYOUT_STATUS_UPDATE:
			spell_time(w, entry, time);
			put(w->out, "### Update %s:\n\n%s\n", time, event);
			break;
		case LAYOUT_STATUS_LINES:
			spell_time(w, entry, time);
			put(w->out, "%s\n\n%s\n\n---\n", as_text(w, time), event);
			break;
		default:
			spell_alone(w, entry, time);
			put(w->out, "%s %s\n\n%s\n", level, time, event);
			break;
	}
}

/* States the day above its entries, if the choice wants it there. */
static void
put_day(Writer *w, RcaDate day)
{
	const char *date = spell_date(w->choice, day, chosen(w, DIM_DATE));

	switch (chosen(w, DIM_DAY))
	{
		case DAY_HEADING:
			put(w->out, "\n### %s", date);
			if (chosen(w, DIM_ZONE_AT) == ZONE_AT_DAY)
				put_addition(w, w->facts->zone.name);
			put(w->out, "\n");
			break;
		case DAY_BOLD:
			put(w->out, "\n**%s**\n", date);
			break;
		case DAY_LINE:
			put(w->out, "\n%s\n", as_text(w, date));
			break;
		default:
			return;
	}
	w->open = false;
}

/* Writes text before some entries that is not an entry. */
static void
put_phase(Writer *w, int i)
{
	char		from[64];
	char		to[64];

	switch (chosen(w, DIM_OTHER))
	{
		case OTHER_BLANK_LINE:
			if (i == 2 && w->open)
				put(w->out, "\n");
			break;
		case OTHER_TIMES_FIRST:
			if (i % 3 != 0)
				break;
			spell_clock(from, w->choice, w->facts->entries[w->order[i]].clock, true);
			spell_clock(to, w->choice, w->facts->entries[w->order[Min(i + 2, w->n - 1)]].clock, true);
			put(w->out, "\n### %s – %s: %s\n", from, to, i == 0 ? "detection" : "repair");
			w->open = false;
			break;
		case OTHER_PHASES:
		case OTHER_TIMED_PHASES:
			if (i % 3 != 0)
				break;
			put(w->out, "\n### Phase %d: %s", i / 3 + 1, i == 0 ? "detection" : "repair");
			if (chosen(w, DIM_OTHER) == OTHER_TIMED_PHASES)
			{
				spell_clock(from, w->choice, w->facts->entries[w->order[i]].clock, true);
				spell_clock(to, w->choice, w->facts->entries[w->order[Min(i + 2, w->n - 1)]].clock, true);
				put(w->out, " (%s – %s)", from, to);
			}
			put(w->out, "\n");
			w->open = false;
			break;
		default:
			break;
	}
}

/* Writes rows of a template that nobody filled in. */
static void
put_template(Writer *w)
{
	if (chosen(w, DIM_OTHER) != OTHER_TEMPLATE)
		return;
	if (!is_table(w))
		put(w->out, "- HH:MM - ...\n");
	else
	{
		put_row(w, has_date_column(w) ? "" : NULL, "HH:mm", "...", "");
		put_row(w, has_date_column(w) ? "" : NULL, "...", "...", "");
	}
}

static void
put_entries(Writer *w)
{
	for (int i = 0; i < w->n; i++)
	{
		RcaDate		day = w->facts->entries[w->order[i]].day;

		if (day != w->stated)
			put_day(w, day);
		put_phase(w, i);
		switch (chosen(w, DIM_LAYOUT))
		{
			case LAYOUT_TABLE:
			case LAYOUT_TABLE_WHO:
			case LAYOUT_TABLE_EVENT_FIRST:
			case LAYOUT_TABLE_TWO_ZONES:
			case LAYOUT_RELATIVE_TABLE:
				put_table_entry(w, w->order[i]);
				break;
			case LAYOUT_LIST:
			case LAYOUT_ORDERED:
			case LAYOUT_RELATIVE:
			case LAYOUT_RELATIVE_BEHIND:
				put_list_entry(w, w->order[i]);
				break;
			case LAYOUT_PARAGRAPHS:
			case LAYOUT_HARD_BREAKS:
			case LAYOUT_LINES:
			case LAYOUT_QUOTE:
				put_text_entry(w, w->order[i]);
				break;
			default:
				put_heading_entry(w, w->order[i]);
				break;
		}
		if (w->written == 0 && chosen(w, DIM_OTHER) == OTHER_UNTIMED)
			put_untimed(w, &w->facts->entries[w->order[i]]);
		w->stated = day;
		w->written++;
	}
}

/*
 * The rest of a report
 */

/*
 * The date that the report states as its own, which may not be that of the
 * incident.
 */
static RcaDate
stated_date(const Writer *w)
{
	return w->facts->day + (chosen(w, DIM_DAY) == DAY_TIMELINE ? 5 : 0);
}

/* States the start, in another zone than the timeline. */
static void
put_start(Writer *w)
{
	const EntryFact *first = &w->facts->entries[0];
	int			hours = first->event % 2 == 0 ? -5 : 2;
	int64		seconds = fact_instant(&w->facts->zone, first->day, first->clock) / RCA_USECS_PER_SEC +
		hours * 3600;
	RcaDate		day = (RcaDate) (seconds / 86400);

	seconds %= 86400;
	put(w->out, "start_time: %sT%02d:%02d:00%s\n", spell_date(w->choice, day, DATE_ISO),
		(int) (seconds / 3600), (int) (seconds / 60 % 60), hours < 0 ? "-05:00" : "+02:00");
}

/* Is the date of the incident certain? */
static bool
states_date(const Writer *w)
{
	switch (chosen(w, DIM_INCIDENT))
	{
		case INCIDENT_START:
		case INCIDENT_PROSE:
		case INCIDENT_NONE:
			return false;
		default:
			return chosen(w, DIM_DAY) != DAY_TIMELINE;
	}
}

static void
put_front_matter(Writer *w)
{
	Written    *out = w->out;
	const EntryFact *first = &w->facts->entries[0];
	int			incident = chosen(w, DIM_INCIDENT);
	char		iso[32];

	put(out, "---\ntitle: %s\n", fact_title(w->facts));
	snprintf(iso, sizeof(iso), "%s", spell_date(w->choice, stated_date(w), DATE_ISO));
	if (incident == INCIDENT_FRONT_MATTER)
		put(out, "date: %s\n", iso);
	if (incident == INCIDENT_BESIDE_PUBLICATION)
		put(out, "date: %s\nincident_date: %s\n",
			spell_date(w->choice, stated_date(w) + 9, DATE_ISO), iso);
	if (incident == INCIDENT_START)
		put_start(w);
	if (is_relative(w))
		put(out, "start_time: %sT%02d:%02d:00%s\n",
			spell_date(w->choice, first->day, DATE_ISO), first->clock / HOUR,
			first->clock / MINUTE % 60, chosen(w, DIM_ZONE) == ZONE_UTC ? "Z" : w->facts->zone.name);
	put(out, "severity: %s\nservices: [%s]\n",
		fact_severity(w->facts), fact_service(w->facts));
	if (chosen(w, DIM_ZONE_AT) == ZONE_AT_KEY)
		put(out, "timezone: \"%s\"\n", w->facts->zone.name);
	put(out, "---\n\n");
}

static void
put_opening(Writer *w)
{
	Written    *out = w->out;
	char		date[128];

	snprintf(date, sizeof(date), "%s", spell_date(w->choice, stated_date(w), DATE_ISO));
	put(out, "# %s\n\n", fact_title(w->facts));
	switch (chosen(w, DIM_INCIDENT))
	{
		case INCIDENT_BODY_KEY:
			put(out, "**Date:** %s  \n**Priority:** high\n\n", date);
			break;
		case INCIDENT_BODY_KEY_LONG:
			put(out, "**Date:** %s  \n**Priority:** high\n\n",
				spell_date(w->choice, stated_date(w), DATE_LONG));
			break;
		case INCIDENT_BODY_KEY_LOCAL:
			put(out, "**%s:** %s  \n**Priority:** high\n\n", w->words->date, date);
			break;
		case INCIDENT_TABLE:
			put(out, "| Field | Value |\n|---|---|\n| Date | %s |\n| Priority | high |\n\n", date);
			break;
		case INCIDENT_PROSE:
			put(out, "On %s customers could not pay for a while.\n\n", date);
			break;
		default:
			break;
	}
	if (chosen(w, DIM_ZONE_AT) == ZONE_AT_OPENING)
	{
		put(out, w->words->all_times, w->facts->zone.name);
		put(out, "\n\n");
	}
	put(out, "## Summary\n\nSome customers could not pay.\n");
}

/* Writes a sentence that states the zone of the text below it. */
static void
put_zone_sentence(Writer *w)
{
	static const char *const local[] = {
		[LANG_EN] = "Times are local (%s), and approximate where it says so.",
		[LANG_DE] = "Zeiten in Ortszeit (%s).",
		[LANG_FR] = "Heures locales (%s).",
		[LANG_ES] = "Horas en zona local (%s).",
	};
	const char *format = w->words->all_times;
	const char *before = "";
	const char *behind = "";
	char		zone[128];

	snprintf(zone, sizeof(zone), "%s", w->facts->zone.name);
	switch (chosen(w, DIM_ZONE_AT))
	{
		case ZONE_AT_SENTENCE:
			break;
		case ZONE_AT_QUOTE:
			before = "> ";
			break;
		case ZONE_AT_LINK:
			snprintf(zone, sizeof(zone), "[%s](https://time.example.com/zone)", w->facts->zone.name);
			break;
		case ZONE_AT_WORDS:
			format = local[chosen(w, DIM_LANGUAGE)];
			break;
		case ZONE_AT_ASIDE:
			before = "<aside>\n";
			behind = "\n</aside>";
			break;
		default:
			return;
	}
	put(w->out, "\n%s", before);
	put(w->out, format, zone);
	put(w->out, "%s\n", behind);
}

static void
put_heading_start(Writer *w)
{
	static const char *const starts[] =
	{
		[HEADING_PLAIN] = "## ",
		[HEADING_THIRD_LEVEL] = "### ",
		[HEADING_NUMBERED] = "## 3. ",
		[HEADING_EMOJI] = "## 🕐 ",
		[HEADING_COLON] = "## ",
		[HEADING_CLOSED] = "## ",
		[HEADING_UNDERLINED] = "",
		[HEADING_BOLD_LINE] = "**",
	};

	put(w->out, "\n%s%s", starts[chosen(w, DIM_HEADING)], w->words->timeline);
}

static void
put_heading_end(Writer *w)
{
	switch (chosen(w, DIM_HEADING))
	{
		case HEADING_COLON:
			put(w->out, ":\n");
			break;
		case HEADING_CLOSED:
			put(w->out, " ##\n");
			break;
		case HEADING_UNDERLINED:
			put(w->out, "\n--------\n");
			break;
		case HEADING_BOLD_LINE:
			put(w->out, "**\n");
			break;
		default:
			put(w->out, "\n");
			break;
	}
}

static void
put_timeline_heading(Writer *w)
{
	bool		with_zone = chosen(w, DIM_ZONE_AT) == ZONE_AT_HEADING ||
		chosen(w, DIM_ZONE_AT) == ZONE_AT_SOME;
	char		addition[256];

	put_heading_start(w);
	if (chosen(w, DIM_DAY) == DAY_TIMELINE)
	{
		snprintf(addition, sizeof(addition), "%s%s%s", with_zone ? w->facts->zone.name : "",
				 with_zone ? ", " : "",
				 spell_date(w->choice, w->facts->day, chosen(w, DIM_DATE)));
		put_addition(w, addition);
	}
	else if (with_zone)
		put_addition(w, w->facts->zone.name);
	put_heading_end(w);
	put_zone_sentence(w);
}

static void
put_closing(Writer *w)
{
	put(w->out, "\n## Impact\n\nPayments failed for some customers.\n");
	if (chosen(w, DIM_OTHER) == OTHER_FOOTNOTES)
		put(w->out, "\n[^1]: By the clock of the gateway, at 12:00.\n");
	if (chosen(w, DIM_OTHER) == OTHER_SECTION)
		put(w->out, "\n## Lessons Learned\n\n- The alert at 09:15 came too late\n"
			"- 12:30 is a bad time to deploy\n- Version 3.10 has no retries\n\n"
			"```\n10:44:03 ERROR pool is empty\n```\n");
}

/* Makes every line end two bytes. */
static void
make_crlf(Written *out)
{
	int			lines = out->line - 1;

	if (out->len + lines >= out->capacity)
		exit(2);
	for (int from = out->len - 1, to = out->len + lines - 1; from >= 0; from--)
	{
		out->text[to--] = out->text[from];
		if (out->text[from] == '\n')
			out->text[to--] = '\r';
	}
	out->len += lines;
}

void
report_write(Written *out, const Facts *facts, const Choice *choice)
{
	Writer		w = {out, facts, choice, &words[choice->variant[DIM_LANGUAGE]]};

	out->len = 0;
	out->line = 1;
	out->nexpected = 0;
	spell_day_one = facts->day;
	out->nexpected_actions = 0;
	w.stated = RCA_NO_DATE;
	for (int i = 0; i < facts->nentries; i++)
	{
		int			number = choice->variant[DIM_ORDER] == ORDER_NEWEST_FIRST ?
			facts->nentries - 1 - i : i;

		if (!facts->entries[number].left_out)
			w.order[w.n++] = number;
	}

	out->date = states_date(&w) ? stated_date(&w) : RCA_NO_DATE;
	put_front_matter(&w);
	put_opening(&w);
	if (!is_status(&w))
		put_timeline_heading(&w);
	put_entries(&w);
	put_template(&w);
	actions_write(out, facts, choice);
	put_closing(&w);
	if (choice->variant[DIM_LINE_END] == LINE_END_CRLF)
		make_crlf(out);
}
