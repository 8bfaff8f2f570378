/*
 * test/unit/test_number.c
 *
 * Decimal numbers: reading them, and calculating with them.
 */
#include "unit.h"

#include "base/text.h"
#include "values/number.h"

typedef struct NumberRow
{
	const char *input;
	const char *number;			/* in decimal; NULL for none */
	const char *rest;			/* the rest of the input */
} NumberRow;

static void
check_number(void **state)
{
	const NumberRow *row = *state;
	RcaStr		text = unit_text(row->input);
	RcaNumber	number;
	int			end = rca_number_read(text, 0, &number);

	assert_int_equal(number.known, row->number != NULL);
	assert_int_equal(end > 0, row->number != NULL);
	if (end == 0)
		return;
	unit_assert_string(rca_number_string(number), row->number);
	unit_assert_string(unit_string(rca_skip(text, end)), row->rest);
}

#define NUMBER(input, number)			UNIT_ROW(check_number, NumberRow, input, number, "")
#define NUMBER_REST(input, number, rest) \
	UNIT_ROW(check_number, NumberRow, input, number, rest)
#define NO_NUMBER(input)				UNIT_ROW(check_number, NumberRow, input, NULL, NULL)

static const struct CMUnitTest numbers[] =
{
	NUMBER("0", "0"),
	NUMBER("7", "7"),
	NUMBER("36974", "36974"),
	NUMBER("007", "7"),
	NUMBER_REST("5xx", "5", "xx"),
	NUMBER_REST("12 hosts", "12", " hosts"),

	/* decimals are kept as written */
	NUMBER("1.5", "1.5"),
	NUMBER("1,5", "1.5"),
	NUMBER("0.50", "0.50"),
	NUMBER("0.001", "0.001"),
	NUMBER("36,97", "36.97"),
	NUMBER("36.974", "36.974"),
	NUMBER("1.2345", "1.2345"),
	NUMBER("1,2345", "1.2345"),
	NUMBER("1234.567", "1234.567"),
	NUMBER("1234,567", "1234.567"),
	NUMBER_REST("1.5.", "1.5", "."),
	NUMBER_REST("5.", "5", "."),
	NUMBER_REST("5, then", "5", ", then"),
	NUMBER_REST("5.x", "5", ".x"),

	/* groups of three digits, with the same separator */
	NUMBER("36,974", "36974"),
	NUMBER("36 974", "36974"),
	NUMBER("36'974", "36974"),
	NUMBER("36\xc2\xa0" "974", "36974"),
	NUMBER("36\xe2\x80\xaf" "974", "36974"),
	NUMBER("1,234,567", "1234567"),
	NUMBER("1 234 567", "1234567"),
	NUMBER("1'234'567", "1234567"),
	NUMBER("1\xc2\xa0" "234\xc2\xa0" "567", "1234567"),
	NUMBER("1\xe2\x80\xaf" "234\xe2\x80\xaf" "567", "1234567"),
	NUMBER("36.974.123", "36974123"),
	NUMBER("1.234.567.890", "1234567890"),
	NUMBER("100,000", "100000"),
	NUMBER_REST("12,34 then", "12.34", " then"),
	NUMBER_REST("12 34", "12", " 34"),
	NUMBER_REST("12 3456", "12", " 3456"),
	NUMBER_REST("1234 567", "1234", " 567"),
	NUMBER_REST("1,234 567", "1234", " 567"),
	NUMBER_REST("36,974 requests", "36974", " requests"),

	/* groups and decimals */
	NUMBER("4.500,50", "4500.50"),
	NUMBER("4,500.50", "4500.50"),
	NUMBER("4 500,50", "4500.50"),
	NUMBER("4'500.50", "4500.50"),
	NUMBER("1,234,567.89", "1234567.89"),
	NUMBER("1.234.567,89", "1234567.89"),

	/* a number with more than 15 digits is an identifier */
	NUMBER("123456789012345", "123456789012345"),
	NUMBER("0.12345678901234", "0.12345678901234"),
	NUMBER("123,456,789,012,345", "123456789012345"),
	NO_NUMBER("1234567890123456"),
	NO_NUMBER("0.123456789012345"),
	NO_NUMBER("1,234,567,890,123,456"),
	NO_NUMBER("12345678901234567890123456789012345678901234567890"),

	NO_NUMBER("-5"),
	NO_NUMBER("+5"),
	NO_NUMBER(".5"),
	NO_NUMBER(" 5"),
	NO_NUMBER("five"),
	NO_NUMBER(""),
};

typedef struct StringRow
{
	const char *string;
	int64		digits;
	int			scale;
} StringRow;

static void
check_string(void **state)
{
	const StringRow *row = *state;
	RcaNumber	number = {true, row->digits, row->scale};

	unit_assert_string(rca_number_string(number), row->string);
}

#define STRING(string, digits, scale)	UNIT_ROW(check_string, StringRow, string, digits, scale)

static const struct CMUnitTest strings[] =
{
	STRING("0", 0, 0),
	STRING("5", 5, 0),
	STRING("-12", -12, 0),
	STRING("0.5", 5, 1),
	STRING("-0.05", -5, 2),
	STRING("123.45", 12345, 2),
	STRING("-123.45", -12345, 2),
	STRING("0.00", 0, 2),
	STRING("100", 100, 0),
	STRING("10.0", 100, 1),
	STRING("0.000000000000001", 1, 15),
	STRING("9223372036854775807", INT64CONST(9223372036854775807), 0),
};

typedef enum Operation
{
	SCALE_UP,
	TIMES,
	DIVIDE
} Operation;

typedef struct OperationRow
{
	const char *input;
	Operation	operation;
	int64		operand;
	const char *result;			/* NULL if it is not known */
} OperationRow;

static void
check_operation(void **state)
{
	const OperationRow *row = *state;
	RcaNumber	number;

	assert_true(rca_number_read(unit_text(row->input), 0, &number) > 0);
	if (row->operation == SCALE_UP)
		rca_number_scale_up(&number, (int) row->operand);
	else if (row->operation == TIMES)
		number = rca_number_times(number, row->operand);
	else
		number = rca_number_divide(number, row->operand);
	unit_assert_string(number.known ? rca_number_string(number) : NULL, row->result);
}

#define RESULT(input, operation, operand, result) \
	UNIT_ROW(check_operation, OperationRow, input, operation, operand, result)

static const struct CMUnitTest results[] =
{
	RESULT("38", SCALE_UP, 3, "38000"),
	RESULT("1.5", SCALE_UP, 6, "1500000"),
	RESULT("36.5", SCALE_UP, 3, "36500"),
	RESULT("1.2345", SCALE_UP, 3, "1234.5"),
	RESULT("0", SCALE_UP, 9, "0"),
	RESULT("999999999", SCALE_UP, 9, "999999999000000000"),
	RESULT("123456789012345", SCALE_UP, 9, NULL),

	RESULT("2", TIMES, 60, "120"),
	RESULT("1.5", TIMES, 60, "90"),
	RESULT("2.9", TIMES, 1000, "2900"),
	RESULT("0.25", TIMES, 2, "0.5"),
	RESULT("1.25", TIMES, 3, "3.75"),
	RESULT("0", TIMES, 60, "0"),
	RESULT("123456789012345", TIMES, INT64CONST(604800000000), NULL),

	RESULT("500", DIVIDE, 1000, "0.5"),
	RESULT("90", DIVIDE, 60, "1.5"),
	RESULT("120", DIVIDE, 60, "2"),
	RESULT("1.5", DIVIDE, 1000, "0.0015"),
	RESULT("0", DIVIDE, 60, "0"),
	/* the decimals of 100 / 60 do not end */
	RESULT("100", DIVIDE, 60, NULL),
	RESULT("1", DIVIDE, 7, NULL),
};

int
main(void)
{
	UNIT_RUN(numbers);
	UNIT_RUN(strings);
	UNIT_RUN(results);
	return unit_failed;
}
