/*
 * src/words/calendar_words.c
 */
#include "base/base.h"

#include "base/text.h"
#include "words/calendar_words.h"

#define SHORT_NAME		3		/* the letters of "Jan" and "Mon" */

typedef struct MonthName
{
	RcaStr		name;
	int			month;
} MonthName;

/* English names first */
static const MonthName month_names[] =
{
	{RCA_LITERAL("january"), 1},
	{RCA_LITERAL("february"), 2},
	{RCA_LITERAL("march"), 3},
	{RCA_LITERAL("april"), 4},
	{RCA_LITERAL("may"), 5},
	{RCA_LITERAL("june"), 6},
	{RCA_LITERAL("july"), 7},
	{RCA_LITERAL("august"), 8},
	{RCA_LITERAL("september"), 9},
	{RCA_LITERAL("sept"), 9},
	{RCA_LITERAL("october"), 10},
	{RCA_LITERAL("november"), 11},
	{RCA_LITERAL("december"), 12},

	{RCA_LITERAL("januar"), 1},
	{RCA_LITERAL("januari"), 1},
	{RCA_LITERAL("janvier"), 1},
	{RCA_LITERAL("enero"), 1},
	{RCA_LITERAL("janeiro"), 1},

	{RCA_LITERAL("februar"), 2},
	{RCA_LITERAL("februari"), 2},
	{RCA_LITERAL("février"), 2},
	{RCA_LITERAL("fevrier"), 2},
	{RCA_LITERAL("febrero"), 2},
	{RCA_LITERAL("fevereiro"), 2},

	{RCA_LITERAL("märz"), 3},
	{RCA_LITERAL("maerz"), 3},
	{RCA_LITERAL("mars"), 3},
	{RCA_LITERAL("marzo"), 3},
	{RCA_LITERAL("março"), 3},
	{RCA_LITERAL("marco"), 3},

	{RCA_LITERAL("avril"), 4},
	{RCA_LITERAL("abril"), 4},

	{RCA_LITERAL("mai"), 5},
	{RCA_LITERAL("mei"), 5},
	{RCA_LITERAL("mayo"), 5},
	{RCA_LITERAL("maio"), 5},

	{RCA_LITERAL("juni"), 6},
	{RCA_LITERAL("juin"), 6},
	{RCA_LITERAL("junio"), 6},
	{RCA_LITERAL("junho"), 6},

	{RCA_LITERAL("juli"), 7},
	{RCA_LITERAL("juillet"), 7},
	{RCA_LITERAL("julio"), 7},
	{RCA_LITERAL("julho"), 7},

	{RCA_LITERAL("augustus"), 8},
	{RCA_LITERAL("août"), 8},
	{RCA_LITERAL("aout"), 8},
	{RCA_LITERAL("agosto"), 8},

	{RCA_LITERAL("septembre"), 9},
	{RCA_LITERAL("septiembre"), 9},
	{RCA_LITERAL("setembro"), 9},

	{RCA_LITERAL("oktober"), 10},
	{RCA_LITERAL("octobre"), 10},
	{RCA_LITERAL("octubre"), 10},
	{RCA_LITERAL("outubro"), 10},

	{RCA_LITERAL("novembre"), 11},
	{RCA_LITERAL("noviembre"), 11},
	{RCA_LITERAL("novembro"), 11},

	{RCA_LITERAL("dezember"), 12},
	{RCA_LITERAL("desember"), 12},
	{RCA_LITERAL("décembre"), 12},
	{RCA_LITERAL("decembre"), 12},
	{RCA_LITERAL("diciembre"), 12},
	{RCA_LITERAL("dezembro"), 12},
};

#define ENGLISH_NAMES	13

static const RcaStr weekdays[] =
{
	RCA_LITERAL("monday"),
	RCA_LITERAL("tuesday"),
	RCA_LITERAL("wednesday"),
	RCA_LITERAL("thursday"),
	RCA_LITERAL("friday"),
	RCA_LITERAL("saturday"),
	RCA_LITERAL("sunday"),
};

/* The month that one of the first names of the table is the name of, or 0. */
static int
month_of(RcaStr word, int nnames)
{
	if (word.len < SHORT_NAME)
		return 0;
	for (int i = 0; i < nnames; i++)
	{
		RcaStr		name = month_names[i].name;

		if (rca_equal_nocase(word, name) ||
			(word.len == SHORT_NAME && i < ENGLISH_NAMES &&
			 rca_starts_nocase(name, word)))
			return month_names[i].month;
	}
	return 0;
}

int
rca_month_read(RcaStr s, int *month)
{
	int			n = 0;

	while (n < s.len && rca_is_word(s.data[n]) && !rca_is_digit(s.data[n]))
		n++;
	*month = month_of(rca_str(s.data, n), lengthof(month_names));
	if (*month == 0)
		return 0;
	return n < s.len && s.data[n] == '.' ? n + 1 : n;
}

bool
rca_is_english_month(RcaStr word)
{
	return month_of(word, ENGLISH_NAMES) > 0;
}

int
rca_weekday_read(RcaStr s)
{
	int			letters = rca_count_alpha(s, 0);

	if (letters < SHORT_NAME)
		return 0;
	for (int i = 0; i < lengthof(weekdays); i++)
	{
		RcaStr		name = weekdays[i];

		/* names are told apart by what stands before their "day" */
		if ((letters == name.len &&
			 rca_same_nocase(s.data, name.data, name.len - 3)) ||
			(letters == SHORT_NAME &&
			 rca_same_nocase(s.data, name.data, SHORT_NAME)))
			return letters;
	}
	return 0;
}

int
rca_weekday_prefix(RcaStr s)
{
	for (int i = 0; i < lengthof(weekdays); i++)
	{
		if (rca_starts_nocase(s, weekdays[i]))
			return weekdays[i].len;
	}
	return 0;
}
