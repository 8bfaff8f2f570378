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
	{RCA_LITERAL("gennaio"), 1},
	{RCA_LITERAL("stycznia"), 1},
	{RCA_LITERAL("января"), 1},
	{RCA_LITERAL("janv"), 1},
	{RCA_LITERAL("ene"), 1},

	{RCA_LITERAL("februar"), 2},
	{RCA_LITERAL("februari"), 2},
	{RCA_LITERAL("février"), 2},
	{RCA_LITERAL("fevrier"), 2},
	{RCA_LITERAL("febrero"), 2},
	{RCA_LITERAL("fevereiro"), 2},
	{RCA_LITERAL("febbraio"), 2},
	{RCA_LITERAL("lutego"), 2},
	{RCA_LITERAL("февраля"), 2},
	{RCA_LITERAL("févr"), 2},
	{RCA_LITERAL("fév"), 2},
	{RCA_LITERAL("fev"), 2},

	{RCA_LITERAL("märz"), 3},
	{RCA_LITERAL("maerz"), 3},
	{RCA_LITERAL("mars"), 3},
	{RCA_LITERAL("marzo"), 3},
	{RCA_LITERAL("março"), 3},
	{RCA_LITERAL("marco"), 3},
	{RCA_LITERAL("maart"), 3},
	{RCA_LITERAL("marca"), 3},
	{RCA_LITERAL("марта"), 3},
	{RCA_LITERAL("mrt"), 3},
	{RCA_LITERAL("mär"), 3},

	{RCA_LITERAL("avril"), 4},
	{RCA_LITERAL("abril"), 4},
	{RCA_LITERAL("aprile"), 4},
	{RCA_LITERAL("kwietnia"), 4},
	{RCA_LITERAL("апреля"), 4},
	{RCA_LITERAL("avr"), 4},
	{RCA_LITERAL("abr"), 4},

	{RCA_LITERAL("mai"), 5},
	{RCA_LITERAL("mei"), 5},
	{RCA_LITERAL("maj"), 5},
	{RCA_LITERAL("mayo"), 5},
	{RCA_LITERAL("maio"), 5},
	{RCA_LITERAL("maggio"), 5},
	{RCA_LITERAL("maja"), 5},
	{RCA_LITERAL("мая"), 5},

	{RCA_LITERAL("juni"), 6},
	{RCA_LITERAL("juin"), 6},
	{RCA_LITERAL("junio"), 6},
	{RCA_LITERAL("junho"), 6},
	{RCA_LITERAL("giugno"), 6},
	{RCA_LITERAL("czerwca"), 6},
	{RCA_LITERAL("июня"), 6},

	{RCA_LITERAL("juli"), 7},
	{RCA_LITERAL("juillet"), 7},
	{RCA_LITERAL("julio"), 7},
	{RCA_LITERAL("julho"), 7},
	{RCA_LITERAL("luglio"), 7},
	{RCA_LITERAL("lipca"), 7},
	{RCA_LITERAL("июля"), 7},
	{RCA_LITERAL("juil"), 7},

	{RCA_LITERAL("augustus"), 8},
	{RCA_LITERAL("augusti"), 8},
	{RCA_LITERAL("août"), 8},
	{RCA_LITERAL("aout"), 8},
	{RCA_LITERAL("agosto"), 8},
	{RCA_LITERAL("sierpnia"), 8},
	{RCA_LITERAL("августа"), 8},

	{RCA_LITERAL("septembre"), 9},
	{RCA_LITERAL("septiembre"), 9},
	{RCA_LITERAL("setembro"), 9},
	{RCA_LITERAL("settembre"), 9},
	{RCA_LITERAL("września"), 9},
	{RCA_LITERAL("сентября"), 9},

	{RCA_LITERAL("oktober"), 10},
	{RCA_LITERAL("octobre"), 10},
	{RCA_LITERAL("octubre"), 10},
	{RCA_LITERAL("outubro"), 10},
	{RCA_LITERAL("ottobre"), 10},
	{RCA_LITERAL("października"), 10},
	{RCA_LITERAL("октября"), 10},
	{RCA_LITERAL("okt"), 10},

	{RCA_LITERAL("novembre"), 11},
	{RCA_LITERAL("noviembre"), 11},
	{RCA_LITERAL("novembro"), 11},
	{RCA_LITERAL("listopada"), 11},
	{RCA_LITERAL("ноября"), 11},

	{RCA_LITERAL("dezember"), 12},
	{RCA_LITERAL("desember"), 12},
	{RCA_LITERAL("décembre"), 12},
	{RCA_LITERAL("decembre"), 12},
	{RCA_LITERAL("diciembre"), 12},
	{RCA_LITERAL("dezembro"), 12},
	{RCA_LITERAL("dicembre"), 12},
	{RCA_LITERAL("grudnia"), 12},
	{RCA_LITERAL("декабря"), 12},
	{RCA_LITERAL("dez"), 12},
	{RCA_LITERAL("dic"), 12},
	{RCA_LITERAL("déc"), 12},
};

#define ENGLISH_NAMES	13

typedef struct WeekdayName
{
	RcaStr		name;
	int			weekday;		/* 0 for Monday */
} WeekdayName;

/* the English name of each day first */
static const WeekdayName weekday_names[] =
{
	{RCA_LITERAL("monday"), 0},
	{RCA_LITERAL("montag"), 0},
	{RCA_LITERAL("lundi"), 0},
	{RCA_LITERAL("lunes"), 0},
	{RCA_LITERAL("segunda-feira"), 0},
	{RCA_LITERAL("mandag"), 0},
	{RCA_LITERAL("måndag"), 0},
	{RCA_LITERAL("maandag"), 0},
	{RCA_LITERAL("lunedì"), 0},
	{RCA_LITERAL("月曜日"), 0},
	{RCA_LITERAL("月曜"), 0},
	{RCA_LITERAL("星期一"), 0},
	{RCA_LITERAL("周一"), 0},
	{RCA_LITERAL("월요일"), 0},

	{RCA_LITERAL("tuesday"), 1},
	{RCA_LITERAL("dienstag"), 1},
	{RCA_LITERAL("mardi"), 1},
	{RCA_LITERAL("martes"), 1},
	{RCA_LITERAL("terça-feira"), 1},
	{RCA_LITERAL("tirsdag"), 1},
	{RCA_LITERAL("tisdag"), 1},
	{RCA_LITERAL("dinsdag"), 1},
	{RCA_LITERAL("martedì"), 1},
	{RCA_LITERAL("火曜日"), 1},
	{RCA_LITERAL("火曜"), 1},
	{RCA_LITERAL("星期二"), 1},
	{RCA_LITERAL("周二"), 1},
	{RCA_LITERAL("화요일"), 1},

	{RCA_LITERAL("wednesday"), 2},
	{RCA_LITERAL("mittwoch"), 2},
	{RCA_LITERAL("mercredi"), 2},
	{RCA_LITERAL("miércoles"), 2},
	{RCA_LITERAL("quarta-feira"), 2},
	{RCA_LITERAL("onsdag"), 2},
	{RCA_LITERAL("woensdag"), 2},
	{RCA_LITERAL("mercoledì"), 2},
	{RCA_LITERAL("水曜日"), 2},
	{RCA_LITERAL("水曜"), 2},
	{RCA_LITERAL("星期三"), 2},
	{RCA_LITERAL("周三"), 2},
	{RCA_LITERAL("수요일"), 2},

	{RCA_LITERAL("thursday"), 3},
	{RCA_LITERAL("donnerstag"), 3},
	{RCA_LITERAL("jeudi"), 3},
	{RCA_LITERAL("jueves"), 3},
	{RCA_LITERAL("quinta-feira"), 3},
	{RCA_LITERAL("torsdag"), 3},
	{RCA_LITERAL("donderdag"), 3},
	{RCA_LITERAL("giovedì"), 3},
	{RCA_LITERAL("木曜日"), 3},
	{RCA_LITERAL("木曜"), 3},
	{RCA_LITERAL("星期四"), 3},
	{RCA_LITERAL("周四"), 3},
	{RCA_LITERAL("목요일"), 3},

	{RCA_LITERAL("friday"), 4},
	{RCA_LITERAL("freitag"), 4},
	{RCA_LITERAL("vendredi"), 4},
	{RCA_LITERAL("viernes"), 4},
	{RCA_LITERAL("sexta-feira"), 4},
	{RCA_LITERAL("fredag"), 4},
	{RCA_LITERAL("vrijdag"), 4},
	{RCA_LITERAL("venerdì"), 4},
	{RCA_LITERAL("金曜日"), 4},
	{RCA_LITERAL("金曜"), 4},
	{RCA_LITERAL("星期五"), 4},
	{RCA_LITERAL("周五"), 4},
	{RCA_LITERAL("금요일"), 4},

	{RCA_LITERAL("saturday"), 5},
	{RCA_LITERAL("samstag"), 5},
	{RCA_LITERAL("sonnabend"), 5},
	{RCA_LITERAL("samedi"), 5},
	{RCA_LITERAL("sábado"), 5},
	{RCA_LITERAL("lørdag"), 5},
	{RCA_LITERAL("lördag"), 5},
	{RCA_LITERAL("zaterdag"), 5},
	{RCA_LITERAL("sabato"), 5},
	{RCA_LITERAL("土曜日"), 5},
	{RCA_LITERAL("土曜"), 5},
	{RCA_LITERAL("星期六"), 5},
	{RCA_LITERAL("周六"), 5},
	{RCA_LITERAL("토요일"), 5},

	{RCA_LITERAL("sunday"), 6},
	{RCA_LITERAL("sonntag"), 6},
	{RCA_LITERAL("dimanche"), 6},
	{RCA_LITERAL("domingo"), 6},
	{RCA_LITERAL("søndag"), 6},
	{RCA_LITERAL("söndag"), 6},
	{RCA_LITERAL("zondag"), 6},
	{RCA_LITERAL("domenica"), 6},
	{RCA_LITERAL("日曜日"), 6},
	{RCA_LITERAL("日曜"), 6},
	{RCA_LITERAL("星期日"), 6},
	{RCA_LITERAL("周日"), 6},
	{RCA_LITERAL("일요일"), 6},
};

/* in Japanese and Chinese dates, in parentheses: 3月23日（日） */
static const RcaStr weekday_signs[] =
{
	RCA_LITERAL("月"), RCA_LITERAL("火"), RCA_LITERAL("水"), RCA_LITERAL("木"),
	RCA_LITERAL("金"), RCA_LITERAL("土"), RCA_LITERAL("日"),
};

/* how English cuts the names, with three letters and with more */
static const RcaStr long_cuts[] =
{
	RCA_LITERAL("tues"), RCA_LITERAL("thur"), RCA_LITERAL("thurs"),
};

/* "Day 2": the word before the number, and the one behind it */
static const RcaStr day_words[] =
{
	RCA_LITERAL("day"), RCA_LITERAL("tag"), RCA_LITERAL("día"),
	RCA_LITERAL("dia"), RCA_LITERAL("jour"), RCA_LITERAL("dag"),
	RCA_LITERAL("giorno"), RCA_LITERAL("dzień"), RCA_LITERAL("день"),
	RCA_LITERAL("第"),
};

static const RcaStr day_counters[] =
{
	RCA_LITERAL("日目"), RCA_LITERAL("天"), RCA_LITERAL("일차"),
	RCA_LITERAL("日"),
};

static const RcaStr english_numbers[] =
{
	RCA_LITERAL("zero"), RCA_LITERAL("one"), RCA_LITERAL("two"),
	RCA_LITERAL("three"), RCA_LITERAL("four"), RCA_LITERAL("five"),
	RCA_LITERAL("six"), RCA_LITERAL("seven"),
};

typedef struct RelativeDay
{
	RcaStr		text;
	int			days;			/* after the day before */
} RelativeDay;

static const RelativeDay relative_days[] =
{
	{RCA_LITERAL("next day"), 1},
	{RCA_LITERAL("the next day"), 1},
	{RCA_LITERAL("following day"), 1},
	{RCA_LITERAL("the following day"), 1},
	{RCA_LITERAL("next morning"), 1},
	{RCA_LITERAL("the next morning"), 1},
	{RCA_LITERAL("following morning"), 1},
	{RCA_LITERAL("the following morning"), 1},
	{RCA_LITERAL("same day"), 0},
	{RCA_LITERAL("the same day"), 0},
	{RCA_LITERAL("later that day"), 0},
	{RCA_LITERAL("previous day"), -1},
	{RCA_LITERAL("the previous day"), -1},
	{RCA_LITERAL("the day before"), -1},
	{RCA_LITERAL("nächster tag"), 1},
	{RCA_LITERAL("am nächsten tag"), 1},
	{RCA_LITERAL("am folgetag"), 1},
	{RCA_LITERAL("am selben tag"), 0},
	{RCA_LITERAL("lendemain"), 1},
	{RCA_LITERAL("le lendemain"), 1},
	{RCA_LITERAL("le même jour"), 0},
	{RCA_LITERAL("día siguiente"), 1},
	{RCA_LITERAL("al día siguiente"), 1},
	{RCA_LITERAL("mismo día"), 0},
	{RCA_LITERAL("dia seguinte"), 1},
	{RCA_LITERAL("no dia seguinte"), 1},
	{RCA_LITERAL("mesmo dia"), 0},
	{RCA_LITERAL("neste dag"), 1},
	{RCA_LITERAL("nästa dag"), 1},
	{RCA_LITERAL("samme dag"), 0},
	{RCA_LITERAL("volgende dag"), 1},
	{RCA_LITERAL("giorno dopo"), 1},
	{RCA_LITERAL("翌日"), 1},
	{RCA_LITERAL("翌朝"), 1},
	{RCA_LITERAL("次の日"), 1},
	{RCA_LITERAL("同日"), 0},
	{RCA_LITERAL("前日"), -1},
	{RCA_LITERAL("次日"), 1},
	{RCA_LITERAL("第二天"), 1},
	{RCA_LITERAL("当天"), 0},
	{RCA_LITERAL("다음 날"), 1},
	{RCA_LITERAL("다음날"), 1},
	{RCA_LITERAL("같은 날"), 0},
};

/* The month that one of the first names of the table is the name of, or 0. */
static int
month_of(RcaStr word, int nnames)
{
	/* the letters that names begin with; those of Cyrillic begin as here */
	if (word.len < SHORT_NAME ||
		strchr("jfmasondeglkcwpJFMASONDEGLKCWP\xd0\xd1", word.data[0]) == NULL)
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

/* The length of the word that s begins with, hyphens included. */
static int
word_length(RcaStr s)
{
	int			n = 0;

	while (n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '-') &&
		   !rca_is_digit(s.data[n]))
		n++;
	/* "Monday-" is followed by something else */
	while (n > 0 && s.data[n - 1] == '-')
		n--;
	return n;
}

/* Is a word the cut form of an English name? */
static bool
is_cut_name(RcaStr word, RcaStr name)
{
	if (word.len == SHORT_NAME)
		return rca_starts_nocase(name, word);
	for (int i = 0; i < lengthof(long_cuts); i++)
	{
		if (rca_equal_nocase(word, long_cuts[i]) &&
			rca_starts_nocase(name, word))
			return true;
	}
	return false;
}

static int
read_weekday_name(RcaStr s, int *weekday)
{
	RcaStr		word = rca_str(s.data, word_length(s));

	if (word.len < SHORT_NAME)
		return 0;
	for (int i = 0; i < lengthof(weekday_names); i++)
	{
		const WeekdayName *day = &weekday_names[i];
		bool		is_english = i == 0 || day[-1].weekday != day->weekday;

		*weekday = day->weekday;
		if (rca_equal_nocase(word, day->name))
			return word.len;
		if (IS_HIGHBIT_SET(day->name.data[0]) && rca_starts_nocase(s, day->name))
			return day->name.len;
		if (is_english && is_cut_name(word, day->name))
			return word.len + (word.len < s.len && s.data[word.len] == '.');
	}
	return 0;
}

int
rca_weekday_read(RcaStr s, int *weekday)
{
	/* the letters that names begin with */
	if (s.len < SHORT_NAME || (!IS_HIGHBIT_SET(s.data[0]) &&
							   strchr("mtwfsdlvjqozgMTWFSDLVJQOZG", s.data[0]) == NULL))
		return 0;
	return read_weekday_name(s, weekday);
}

int
rca_weekday_sign_read(RcaStr s, int *weekday)
{
	for (int i = 0; i < lengthof(weekday_signs); i++)
	{
		*weekday = i;
		if (rca_starts_nocase(s, weekday_signs[i]))
			return weekday_signs[i].len;
	}
	return 0;
}

/* A number behind "Day": in digits, or the English word. */
static int
read_count(RcaStr s, int pos, int *count)
{
	RcaStr		word;
	int			n = rca_read_digits(s, pos, 1, 3, count);

	if (n > 0)
		return n;
	word = rca_str(s.data + pos, rca_count_alpha(s, pos));
	for (int i = 0; i < lengthof(english_numbers); i++)
	{
		*count = i;
		if (rca_equal_nocase(word, english_numbers[i]))
			return word.len;
	}
	return 0;
}

/* "D+1", "D-1" */
static int
read_signed_count(RcaStr s, int *count)
{
	int			n;

	if (s.len < 3 || s.data[0] != 'D' || (s.data[1] != '+' && s.data[1] != '-'))
		return 0;
	n = rca_read_digits(s, 2, 1, 2, count);
	if (s.data[1] == '-')
		*count = -*count;
	return n > 0 ? n + 2 : 0;
}

/* "2日目": the number first */
static int
read_counter(RcaStr s, int *count)
{
	int			n = rca_read_digits(s, 0, 1, 2, count);

	/* but "23日" is a day of the month */
	for (int i = 0; n > 0 && i < lengthof(day_counters) - 1; i++)
	{
		if (rca_starts_nocase(rca_skip(s, n), day_counters[i]))
			return n + day_counters[i].len;
	}
	return 0;
}

int
rca_counted_day_read(RcaStr s, int *count, bool *from_zero)
{
	int			n;

	*from_zero = false;
	if (s.len > 0 && rca_is_digit(s.data[0]))
		return read_counter(s, count);
	n = read_signed_count(s, count);
	*from_zero = (n > 0);
	if (n > 0)
		return n;
	for (int i = 0; i < lengthof(day_words); i++)
	{
		int			pos = day_words[i].len;

		if (!rca_starts_nocase(s, day_words[i]))
			continue;
		if (i < lengthof(day_words) - 1)
		{
			int			blank = pos;

			pos = rca_skip_blanks(s, pos);
			n = pos > blank ? read_count(s, pos, count) : 0;
			if (n > 0)
				return pos + n;
			continue;
		}
		/* 第2天 */
		n = rca_read_digits(s, pos, 1, 2, count);
		for (int j = 0; n > 0 && j < lengthof(day_counters); j++)
		{
			if (rca_starts_nocase(rca_skip(s, pos + n), day_counters[j]))
				return pos + n + day_counters[j].len;
		}
	}
	return 0;
}

int
rca_relative_day_read(RcaStr s, int *days)
{
	for (int i = 0; i < lengthof(relative_days); i++)
	{
		RcaStr		text = relative_days[i].text;

		*days = relative_days[i].days;
		if (rca_starts_nocase(s, text) &&
			(IS_HIGHBIT_SET(text.data[text.len - 1]) || text.len == s.len ||
			 !rca_is_word(s.data[text.len])))
			return text.len;
	}
	return 0;
}
