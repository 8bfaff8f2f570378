/*
 * test/unit/test_due.c
 *
 * Due dates.
 */
#include "unit.h"

#include "base/text.h"
#include "values/due.h"

typedef struct DueRow
{
	const char *input;
	const char *date;			/* NULL for none */
	bool		vague;
} DueRow;

static void
check_due(void **state)
{
	const DueRow *row = *state;
	RcaStr		text = unit_text(row->input);

	unit_assert_string(unit_date(rca_due_read(text)), row->date);
	assert_int_equal(rca_due_is_vague(text), row->vague);
}

typedef struct TrailingRow
{
	const char *input;
	const char *date;			/* the date at the end; NULL for none */
} TrailingRow;

static void
check_trailing(void **state)
{
	const TrailingRow *row = *state;
	RcaStr		text = unit_text(row->input);
	int			start = rca_trailing_date(text);

	unit_assert_string(start < 0 ? NULL : unit_string(rca_skip(text, start)), row->date);
}

#define DUE(input, date)		UNIT_ROW(check_due, DueRow, input, date, false)
#define VAGUE(input)			UNIT_ROW(check_due, DueRow, input, NULL, true)
#define NOT_DUE(input)			UNIT_ROW(check_due, DueRow, input, NULL, false)
#define ENDS(input, date)		UNIT_ROW(check_trailing, TrailingRow, input, date)

static const struct CMUnitTest dues[] =
{
	DUE("2025-04-01", "2025-04-01"),
	DUE("by 2025-04-01", "2025-04-01"),
	DUE("due 2025-04-01", "2025-04-01"),
	DUE("Due: May 5, 2025", "2025-05-05"),
	DUE("before 2025-04-01", "2025-04-01"),
	DUE("\xe6\x9c\x9f\xe9\x99\x90: 2025-04-01", "2025-04-01"),
	DUE("\xe6\x9c\x9f\xe9\x99\x90\xef\xbc\x9a" "2025-04-01", "2025-04-01"),
	DUE("2025-04-01 (slipped)", "2025-04-01"),

	/* the end of a period with a year */
	DUE("end of Q1 2025", "2025-03-31"),
	DUE("by the end of Q4 2025", "2025-12-31"),
	DUE("EOQ2 2025", "2025-06-30"),
	DUE("end of February 2024", "2024-02-29"),
	DUE("end of 2025-02", "2025-02-28"),
	DUE("end of 2025", "2025-12-31"),

	/* a period, but not a day */
	VAGUE("end of Q1"),
	VAGUE("Q1 2025"),
	VAGUE("2025-Q1"),
	VAGUE("by Q3"),
	VAGUE("next sprint"),
	VAGUE("ASAP"),

	NOT_DUE("Q5 2025"),
	NOT_DUE("soon enough"),
	NOT_DUE("2025-04-31"),
	NOT_DUE("2025-04-01 - add tests"),
	NOT_DUE("by Friday"),
	NOT_DUE(""),
};

static const struct CMUnitTest trailing[] =
{
	ENDS("Fix it 2025-04-01", "2025-04-01"),
	ENDS("Fix it by May 5, 2025", "May 5, 2025"),
	ENDS("Fix it (2025-04-01", "2025-04-01"),
	ENDS("Fix it", NULL),
	ENDS("2025-04-01 fix it", NULL),
	ENDS("Fix release 12", NULL),
};

int
main(void)
{
	UNIT_RUN(dues);
	UNIT_RUN(trailing);
	return unit_failed;
}
