/*
 * test/unit/unit.h
 *
 * For all unit tests of the core.  Each row of a table is a test with its
 * input as its name, so each row is counted, and a failure shows the input.
 */
#ifndef UNIT_H
#define UNIT_H

#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/calendar.h"

/*
 * A row of a type whose first field is the input: the check, and the expected
 * values.
 */
#define UNIT_ROW(check, type, input, ...) \
	{input, check, NULL, unit_release, &(type) {input, __VA_ARGS__}}

/* Runs a table, and records whether a test failed. */
#define UNIT_RUN(table) \
	(unit_failed |= cmocka_run_group_tests(table, NULL, NULL) != 0)
extern bool unit_failed;

/* Frees what a test has allocated. */
extern int	unit_release(void **state);

/*
 * A copy of an input that ends at the end of its memory, so that a sanitizer
 * finds more errors.
 */
extern RcaStr unit_text(const char *input);

/* A string of the core as a C string; NULL for a null string. */
extern const char *unit_string(RcaStr s);

/* Both strings must be equal, or both NULL. */
#define unit_assert_string(actual, expected) \
	assert_string_equal(unit_or_none(actual), unit_or_none(expected))
extern const char *unit_or_none(const char *s);

/*
 * A clock time as HH:MM, HH:MM:SS or HH:MM:SS.FFFFFF, without trailing zeros.
 */
extern const char *unit_clock(int64 clock);

/* A date as YYYY-MM-DD; NULL for RCA_NO_DATE. */
extern const char *unit_date(RcaDate date);

#endif							/* UNIT_H */
