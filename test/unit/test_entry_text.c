/*
 * test/unit/test_entry_text.c
 *
 * Timeline entries as text: a time and an event.
 */
#include "unit.h"

#include "values/entry_text.h"

typedef struct EntryRow
{
	const char *input;
	const char *raw_time;		/* NULL if it is not an entry */
	const char *event;
	const char *clock;			/* of the start; NULL if there is none, or if
								 * it is not valid */
	const char *end;			/* of a range */
	const char *date;
} EntryRow;

static void
check_parts(const EntryRow *row, const RcaEntryText *entry)
{
	unit_assert_string(unit_string(entry->raw_time), row->raw_time);
	unit_assert_string(unit_string(entry->event), row->event);
	unit_assert_string(entry->when.clock >= 0 ? unit_clock(entry->when.clock) : NULL,
					   row->clock);
	unit_assert_string(entry->end.clock >= 0 ? unit_clock(entry->end.clock) : NULL,
					   row->end);
	unit_assert_string(unit_date(entry->when.day.date), row->date);
}

static void
check_entry(void **state)
{
	const EntryRow *row = *state;
	RcaEntryText entry;

	if (rca_entry_text_read(unit_text(row->input), &entry))
	{
		check_parts(row, &entry);
		assert_true(entry.readable);
	}
	else
		unit_assert_string(NULL, row->raw_time);
}

#define ENTRY(input, raw, event, clock) \
	UNIT_ROW(check_entry, EntryRow, input, raw, event, clock, NULL, NULL)
#define RANGE(input, raw, event, clock, end) \
	UNIT_ROW(check_entry, EntryRow, input, raw, event, clock, end, NULL)
#define DATED(input, raw, event, clock, date) \
	UNIT_ROW(check_entry, EntryRow, input, raw, event, clock, NULL, date)
#define NO_ENTRY(input) \
	UNIT_ROW(check_entry, EntryRow, input, NULL, NULL, NULL, NULL, NULL)

static const struct CMUnitTest entries[] =
{
	/* ranges in words */
	RANGE("between 23:48 and 00:32 - Disk full", "between 23:48 and 00:32", "Disk full", "23:48", "00:32"),
	RANGE("zwischen 05:24 und 06:10: Disk full", "zwischen 05:24 und 06:10", "Disk full", "05:24", "06:10"),
	RANGE("entre 05:24 y 06:10 Disk full", "entre 05:24 y 06:10", "Disk full", "05:24", "06:10"),
	ENTRY("between 05:24 - Disk full", "between 05:24", "Disk full", "05:24"),
	RANGE("05:32 a 05:43 - Disk full", "05:32 a 05:43", "Disk full", "05:32", "05:43"),
	RANGE("14:12 à 15:13 - Disk full", "14:12 à 15:13", "Disk full", "14:12", "15:13"),
	RANGE("10:21 til 10:39 Disk full", "10:21 til 10:39", "Disk full", "10:21", "10:39"),
	RANGE("04:01 tot 05:25: Disk full", "04:01 tot 05:25", "Disk full", "04:01", "05:25"),
	RANGE("09:53 至 10:35 - Disk full", "09:53 至 10:35", "Disk full", "09:53", "10:35"),
	RANGE("11:31 PM – midnight: Disk full", "11:31 PM – midnight", "Disk full", "23:31", "24:00"),
	RANGE("1159 - 1216 UTC: Disk full", "1159 - 1216 UTC", "Disk full", "11:59", "12:16"),
	RANGE("1027 UTC - 1101: Disk full", "1027 UTC - 1101", "Disk full", "10:27", "11:01"),
	RANGE("0932 - 1011: Disk full", "0932 - 1011", "Disk full", "09:32", "10:11"),
	ENTRY("05:24 a disk is full", "05:24", "a disk is full", "05:24"),
	NO_ENTRY("2019 - 2021: Founded"),
	/* what may be between a time and an event */
	ENTRY("05:24 Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 - Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 – Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 — Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24: Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24：ディスク", "05:24", "ディスク", "05:24"),
	ENTRY("05:24 | Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24, Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24. Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 · Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 • Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 → Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24) Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 -- Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("[05:24] Disk full", "[05:24]", "Disk full", "05:24"),
	ENTRY("[05:24] - Disk full", "[05:24]", "Disk full", "05:24"),
	ENTRY("  05:24 - Disk full  ", "05:24", "Disk full", "05:24"),
	ENTRY("05:24頃 ディスク", "05:24頃", "ディスク", "05:24"),
	ENTRY("05:24 -> Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("05:24 => Disk full", "05:24", "Disk full", "05:24"),
	ENTRY("(05:24) Disk full", "(05:24)", "Disk full", "05:24"),
	ENTRY("（05:24）ディスク", "（05:24）", "ディスク", "05:24"),
	ENTRY("【05:24】ディスク", "【05:24】", "ディスク", "05:24"),
	ENTRY("at 05:24 Disk full", "at 05:24", "Disk full", "05:24"),
	ENTRY("🕐 05:24 Disk full", "🕐 05:24", "Disk full", "05:24"),
	ENTRY("05:24, 05:30 and 05:41: Disk full", "05:24, 05:30 and 05:41", "Disk full", "05:24"),
	ENTRY("05:24, 05:30 \xe2\x80\x94 Disk full", "05:24, 05:30", "Disk full", "05:24"),
	ENTRY("05:24, 05:30 \xe2\x80\x93 Disk full", "05:24, 05:30", "Disk full", "05:24"),
	ENTRY("05:24, 05:30 \xe2\x86\x92 Disk full", "05:24, 05:30", "Disk full", "05:24"),
	ENTRY("05:24, 05:30 was the last backup", "05:24", "05:30 was the last backup", "05:24"),
	ENTRY("05:24[^1] Disk full", "05:24[^1]", "Disk full", "05:24"),
	ENTRY("05:24ish - Disk full", "05:24ish", "Disk full", "05:24"),
	ENTRY("1625: Disk full", "1625", "Disk full", "16:25"),
	ENTRY("5:25\xe2\x80\xafPM - Disk full", "5:25\xe2\x80\xafPM", "Disk full", "17:25"),
	ENTRY("\xc2\xa0" "05:24\xc2\xa0" "Disk full", "05:24", "Disk full", "05:24"),
	RANGE("[05:24 - 06:10] Disk full", "[05:24 - 06:10", "Disk full", "05:24", "06:10"),
	RANGE("5:24-6:10 PM: Disk full", "5:24-6:10 PM", "Disk full", "17:24", "18:10"),
	RANGE("5-6pm Disk full", "5-6pm", "Disk full", "17:00", "18:00"),
	ENTRY("05:24", "05:24", "", "05:24"),
	ENTRY("05:24 -", "05:24", "", "05:24"),
	ENTRY("05:24 - 3 disks full", "05:24", "3 disks full", "05:24"),
	ENTRY("05:24 (on-call) paged", "05:24", "(on-call) paged", "05:24"),

	/* times of all kinds */
	ENTRY("5:24 PM - Disk full", "5:24 PM", "Disk full", "17:24"),
	ENTRY("5 PM: Disk full", "5 PM", "Disk full", "17:00"),
	ENTRY("05:24:30 Disk full", "05:24:30", "Disk full", "05:24:30"),
	ENTRY("05:24 UTC: Disk full", "05:24 UTC", "Disk full", "05:24"),
	ENTRY("05:24 (UTC) - Disk full", "05:24 (UTC)", "Disk full", "05:24"),
	ENTRY("~05:24 - Disk full", "~05:24", "Disk full", "05:24"),
	ENTRY("about 5 PM - Disk full", "about 5 PM", "Disk full", "17:00"),
	ENTRY("T+5m: Disk full", "T+5m", "Disk full", NULL),
	ENTRY("T0 - Disk full", "T0", "Disk full", NULL),

	/* ranges */
	RANGE("05:24-06:10 Disk full", "05:24-06:10", "Disk full", "05:24", "06:10"),
	RANGE("05:24 - 06:10 - Disk full", "05:24 - 06:10", "Disk full", "05:24", "06:10"),
	RANGE("05:24 – 06:10: Disk full", "05:24 – 06:10", "Disk full", "05:24", "06:10"),
	RANGE("05:24 to 06:10 Disk full", "05:24 to 06:10", "Disk full", "05:24", "06:10"),
	RANGE("05:24 until 06:10 UTC: Disk full", "05:24 until 06:10 UTC", "Disk full", "05:24", "06:10"),

	/* with a date, or only a date */
	DATED("2025-03-23: At 05:24 UTC, disk full", "2025-03-23: At 05:24 UTC", "disk full", "05:24", "2025-03-23"),
	DATED("2025-03-23 05:24 - Disk full", "2025-03-23 05:24", "Disk full", "05:24", "2025-03-23"),
	DATED("2025-03-23T05:24:00Z Disk full", "2025-03-23T05:24:00Z", "Disk full", "05:24", "2025-03-23"),
	DATED("23.03.2025, 05:24: Disk full", "23.03.2025, 05:24", "Disk full", "05:24", "2025-03-23"),
	DATED("March 23, 2025 at 5 PM: Disk full", "March 23, 2025 at 5 PM", "Disk full", "17:00", "2025-03-23"),
	DATED("2025-03-23: Disk full", "2025-03-23", "Disk full", NULL, "2025-03-23"),
	DATED("2025-03-23 - Disk full", "2025-03-23", "Disk full", NULL, "2025-03-23"),
	DATED("2025-03-23", "2025-03-23", "", NULL, "2025-03-23"),
	ENTRY("March 23 - Disk full", "March 23", "Disk full", NULL),

	NO_ENTRY("Disk full"),
	NO_ENTRY("Disk full at 05:24"),
	NO_ENTRY("5 disks full"),
	NO_ENTRY("12 of 14 hosts are back"),
	NO_ENTRY("502 errors"),
	NO_ENTRY("1.5 GB written"),
	NO_ENTRY("May be late"),
	NO_ENTRY("TBD"),
	NO_ENTRY(""),
};

/* Invalid times, which must not be read as events. */
static void
check_torn(void **state)
{
	const EntryRow *row = *state;
	RcaEntryText entry;

	if (rca_entry_text_read(unit_text(row->input), &entry))
	{
		check_parts(row, &entry);
		assert_false(entry.readable);
	}
	else
		unit_assert_string(NULL, row->raw_time);
}

#define TORN(input, raw, event) \
	UNIT_ROW(check_torn, EntryRow, input, raw, event, NULL, NULL, NULL)
#define TORN_DATED(input, raw, event, date) \
	UNIT_ROW(check_torn, EntryRow, input, raw, event, NULL, NULL, date)

static const struct CMUnitTest torn[] =
{
	TORN("14:?? Disk full", "14:??", "Disk full"),
	TORN("14:??: Disk full", "14:??", "Disk full"),
	TORN("14:xx - Disk full", "14:xx", "Disk full"),
	TORN("14:XX - Disk full", "14:XX", "Disk full"),
	TORN("??:15 Disk full", "??:15", "Disk full"),
	TORN("??:?? Disk full", "??:??", "Disk full"),
	TORN("25:10 Disk full", "25:10", "Disk full"),
	TORN("05:72 Disk full", "05:72", "Disk full"),
	TORN("05:24:x3 Disk full", "05:24:x3", "Disk full"),
	TORN("07:7:47 Disk full", "07:7:47", "Disk full"),
	TORN("14:05h30 Disk full", "14:05h30", "Disk full"),
	TORN("14:??", "14:??", ""),
	TORN_DATED("2025-03-23T13:5xZ Disk full", "2025-03-23T13:5xZ", "Disk full", "2025-03-23"),
	TORN_DATED("2025-03-23T13:xx Disk full", "2025-03-23T13:xx", "Disk full", "2025-03-23"),
};

/* Items with the time at the end. */
static void
check_last(void **state)
{
	const EntryRow *row = *state;
	RcaEntryText entry;

	if (rca_entry_text_read_last(unit_text(row->input), &entry))
		check_parts(row, &entry);
	else
		unit_assert_string(NULL, row->raw_time);
}

#define LAST(input, raw, event, clock, date) \
	UNIT_ROW(check_last, EntryRow, input, raw, event, clock, NULL, date)
#define NO_LAST(input) \
	UNIT_ROW(check_last, EntryRow, input, NULL, NULL, NULL, NULL, NULL)

static const struct CMUnitTest last[] =
{
	LAST("First detected: 05:24", "05:24", "First detected", "05:24", NULL),
	LAST("First detected: 2025-03-23 05:24", "2025-03-23 05:24", "First detected", "05:24", "2025-03-23"),
	LAST("First detected - 05:24 UTC", "05:24 UTC", "First detected", "05:24", NULL),
	LAST("First detected 5:24 PM", "5:24 PM", "First detected", "17:24", NULL),
	LAST("Disk 3 full: 05:24", "05:24", "Disk 3 full", "05:24", NULL),
	LAST("  Resolved: 05:24  ", "05:24", "Resolved", "05:24", NULL),
	UNIT_ROW(check_last, EntryRow, "Slow from 05:24 to 06:10", "from 05:24 to 06:10", "Slow", "05:24", "06:10", NULL),
	UNIT_ROW(check_last, EntryRow, "Slow between 05:24 and 06:10", "between 05:24 and 06:10", "Slow", "05:24", "06:10", NULL),
	LAST("Resolved at 05:24", "at 05:24", "Resolved", "05:24", NULL),
	LAST("Resolved around 05:24", "around 05:24", "Resolved", "05:24", NULL),
	LAST("Stable from 05:24 onwards", "from 05:24", "Stable", "05:24", NULL),
	NO_LAST("Duration: 00:46"),
	NO_LAST("Time to detect: 00:06"),
	NO_LAST("05:24"),
	NO_LAST(": 05:24"),
	NO_LAST("First detected: 2025-03-23"),
	NO_LAST("First detected at 05:24 by Ida"),
	NO_LAST("Resolved: 5"),
	NO_LAST("Version v05:24"),
	NO_LAST("First detected"),
	NO_LAST(""),
};

/* Items whose time stands behind a label. */
static void
check_behind_label(void **state)
{
	const EntryRow *row = *state;
	RcaEntryText entry;

	if (rca_entry_text_read_behind_label(unit_text(row->input), &entry))
		check_parts(row, &entry);
	else
		unit_assert_string(NULL, row->raw_time);
}

#define BEHIND(input, raw, event, clock, date) \
	UNIT_ROW(check_behind_label, EntryRow, input, raw, event, clock, NULL, date)
#define NOT_BEHIND(input) \
	UNIT_ROW(check_behind_label, EntryRow, input, NULL, NULL, NULL, NULL, NULL)

static const struct CMUnitTest behind_label[] =
{
	BEHIND("Detected: 05:24", "05:24", "Detected", "05:24", NULL),
	BEHIND("Detected : 05:24 (by Ida)", "05:24", "Detected", "05:24", NULL),
	BEHIND("Detected: 05:24, by Ida", "05:24", "Detected", "05:24", NULL),
	BEHIND("Detected – 05:24 UTC – by Ida", "05:24 UTC", "Detected", "05:24", NULL),
	BEHIND("Detected: 2025-03-23 05:24 by Ida", "2025-03-23 05:24", "Detected", "05:24", "2025-03-23"),
	BEHIND("Stable: 2025-03-23 05:24 onwards", "2025-03-23 05:24", "Stable", "05:24", "2025-03-23"),
	BEHIND("復旧：05:24以降", "05:24", "復旧", "05:24", NULL),
	NOT_BEHIND("Detected: by Ida at 05:24"),
	NOT_BEHIND("Detected: 05:24 by Ida"),
	NOT_BEHIND("Slow: 2025-03-23 05:24, well 06:10"),
	NOT_BEHIND("Detected: 2025-03-23"),
	NOT_BEHIND("Duration: 00:46"),
	NOT_BEHIND("Downtime: 00:46 (all of it)"),
	NOT_BEHIND("05:24: Disk full"),
	NOT_BEHIND(": 05:24"),
};

/* Items that say that their time is not known. */
static void
check_vague(void **state)
{
	const EntryRow *row = *state;
	RcaEntryText entry;

	if (rca_entry_text_read_vague(unit_text(row->input), &entry))
	{
		check_parts(row, &entry);
		assert_false(entry.readable);
	}
	else
		unit_assert_string(NULL, row->raw_time);
}

#define VAGUE(input, raw, event) \
	UNIT_ROW(check_vague, EntryRow, input, raw, event, NULL, NULL, NULL)
#define NOT_VAGUE(input) \
	UNIT_ROW(check_vague, EntryRow, input, NULL, NULL, NULL, NULL, NULL)

static const struct CMUnitTest vague[] =
{
	VAGUE("Later the same day — audit of the rest", "Later the same day", "audit of the rest"),
	VAGUE("Danach – Platte getauscht", "Danach", "Platte getauscht"),
	VAGUE("不明：ディスク", "不明", "ディスク"),
	VAGUE("Okänt dag 1: full disk", "Okänt dag 1", "full disk"),
	NOT_VAGUE("Recovery — disk replaced"),
	NOT_VAGUE("Later we replaced the disk"),
	VAGUE("Unknown: Disk full", "Unknown", "Disk full"),
	VAGUE("Unknown date: Disk full", "Unknown date", "Disk full"),
	VAGUE("unknown - Disk full", "unknown", "Disk full"),
	VAGUE("[???] Disk full", "???", "Disk full"),
	VAGUE("Before the deploy: Disk filling up", "Before the deploy", "Disk filling up"),
	NOT_VAGUE("Unknown"),
	NOT_VAGUE("Unknown:"),
	NOT_VAGUE("Disk full: restarted"),
	NOT_VAGUE("05:24: Disk full"),
	NOT_VAGUE("Disk full"),
	NOT_VAGUE(""),
};

typedef struct DayRow
{
	const char *input;
	bool		is_day;
} DayRow;

static void
check_day(void **state)
{
	const DayRow *row = *state;
	RcaEntryText entry;

	assert_true(rca_entry_text_read(unit_text(row->input), &entry));
	assert_int_equal(rca_entry_text_is_day(&entry), row->is_day);
}

#define DAY(input)		UNIT_ROW(check_day, DayRow, input, true)
#define NOT_DAY(input)	UNIT_ROW(check_day, DayRow, input, false)

static const struct CMUnitTest days[] =
{
	DAY("2025-03-23"),
	DAY("2025-03-23:"),
	DAY("23 March 2025"),
	DAY("March 23"),
	DAY("Sunday, March 23rd, 2025"),
	DAY("2025-03-23 (UTC)"),
	DAY("2025-03-23 (the day after)"),
	DAY("2025-03-23 Sunday"),
	DAY("2025-03-23, Sunday:"),
	DAY("2025-03-23 - Wednesday"),
	NOT_DAY("2025-03-23 05:24"),
	NOT_DAY("2025-03-23 Disk full"),
	NOT_DAY("2025-03-23 Sunday outage"),
	NOT_DAY("05:24"),
	NOT_DAY("14:??"),
};

int
main(void)
{
	UNIT_RUN(entries);
	UNIT_RUN(torn);
	UNIT_RUN(last);
	UNIT_RUN(behind_label);
	UNIT_RUN(vague);
	UNIT_RUN(days);
	return unit_failed;
}
