/*
 * test/unit/unit.h
 *
 * What the unit tests of the core have in common.  A row of a table is a test
 * named after its input: each is counted, and a failure says what was read.
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

/* A row of a type whose first field is the input: what to check it with, values. */
#define UNIT_ROW(check, type, input, ...) \
	{input, check, NULL, unit_release, &(type) {input, __VA_ARGS__}}

/* Runs a table, and remembers whether a test has failed. */
#define UNIT_RUN(table) \
	(unit_failed |= cmocka_run_group_tests(table, NULL, NULL) != 0)
extern bool unit_failed;

/* Frees what a test has allocated. */
extern int	unit_release(void **state);

/* A copy of an input that ends where its memory does, so that a sanitizer sees more. */
extern RcaStr unit_text(const char *input);

/* A string of the core as C has them; NULL for none. */
extern const char *unit_string(RcaStr s);

/* Two strings are the same, or both are NULL. */
#define unit_assert_string(actual, expected) \
	assert_string_equal(unit_or_none(actual), unit_or_none(expected))
extern const char *unit_or_none(const char *s);

/* A clock time as HH:MM, HH:MM:SS or HH:MM:SS.FFFFFF without zeros at its end. */
extern const char *unit_clock(int64 clock);

/* A date as YYYY-MM-DD; NULL for none. */
extern const char *unit_date(RcaDate date);

#endif							/* UNIT_H */
