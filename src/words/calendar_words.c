/*
 * src/words/calendar_words.c
 */
#include "base/base.h"

#include "base/text.h"
#include "words/calendar_words.h"
#include "words/word_table.h"

#define SHORT_NAME		3		/* the letters of "Jan" and "Mon" */

/* bytes of the longest name of a month */
#define MAX_MONTH		24

/* in full, and cut to three letters */
static const RcaWord english_month_words[] =
{
	W("january", 1),
	W("february", 2),
	W("march", 3),
	W("april", 4),
	W("may", 5),
	W("june", 6),
	W("july", 7),
	W("august", 8),
	W("september", 9),
	W("sept", 9),
	W("october", 10),
	W("november", 11),
	W("december", 12),

	W("jan", 1),
	W("feb", 2),
	W("mar", 3),
	W("apr", 4),
	W("jun", 6),
	W("jul", 7),
	W("aug", 8),
	W("sep", 9),
	W("oct", 10),
	W("nov", 11),
	W("dec", 12),
};

RCA_WORD_TABLE(english_months, english_month_words, RCA_MATCH_WHOLE);

/* of other languages, with what they are cut to */
static const RcaWord month_words[] =
{
	W("januar", 1),
	W("januari", 1),
	W("janvier", 1),
	W("enero", 1),
	W("janeiro", 1),
	W("gennaio", 1),
	W("stycznia", 1),
	W("января", 1),
	W("janv", 1),
	W("ene", 1),

	W("februar", 2),
	W("februari", 2),
	W("février", 2),
	W("fevrier", 2),
	W("febrero", 2),
	W("fevereiro", 2),
	W("febbraio", 2),
	W("lutego", 2),
	W("февраля", 2),
	W("févr", 2),
	W("fév", 2),
	W("fev", 2),

	W("märz", 3),
	W("maerz", 3),
	W("mars", 3),
	W("marzo", 3),
	W("março", 3),
	W("marco", 3),
	W("maart", 3),
	W("marca", 3),
	W("марта", 3),
	W("mrt", 3),
	W("mär", 3),

	W("avril", 4),
	W("abril", 4),
	W("aprile", 4),
	W("kwietnia", 4),
	W("апреля", 4),
	W("avr", 4),
	W("abr", 4),

	W("mai", 5),
	W("mei", 5),
	W("maj", 5),
	W("mayo", 5),
	W("maio", 5),
	W("maggio", 5),
	W("maja", 5),
	W("мая", 5),

	W("juni", 6),
	W("juin", 6),
	W("junio", 6),
	W("junho", 6),
	W("giugno", 6),
	W("czerwca", 6),
	W("июня", 6),

	W("juli", 7),
	W("juillet", 7),
	W("julio", 7),
	W("julho", 7),
	W("luglio", 7),
	W("lipca", 7),
	W("июля", 7),
	W("juil", 7),

	W("augustus", 8),
	W("augusti", 8),
	W("août", 8),
	W("aout", 8),
	W("agosto", 8),
	W("sierpnia", 8),
	W("августа", 8),

	W("septembre", 9),
	W("septiembre", 9),
	W("setembro", 9),
	W("settembre", 9),
	W("września", 9),
	W("сентября", 9),

	W("oktober", 10),
	W("octobre", 10),
	W("octubre", 10),
	W("outubro", 10),
	W("ottobre", 10),
	W("października", 10),
	W("октября", 10),
	W("okt", 10),

	W("novembre", 11),
	W("noviembre", 11),
	W("novembro", 11),
	W("listopada", 11),
	W("ноября", 11),

	W("dezember", 12),
	W("desember", 12),
	W("décembre", 12),
	W("decembre", 12),
	W("diciembre", 12),
	W("dezembro", 12),
	W("dicembre", 12),
	W("grudnia", 12),
	W("декабря", 12),
	W("dez", 12),
	W("dic", 12),
	W("déc", 12),
};

RCA_WORD_TABLE(months, month_words, RCA_MATCH_WHOLE);

/* 0 for Monday; English names are also cut */
static const RcaWord weekday_words[] =
{
	W("monday", 0),
	W("mon", 0),
	W("montag", 0),
	W("lundi", 0),
	W("lunes", 0),
	W("segunda-feira", 0),
	W("mandag", 0),
	W("måndag", 0),
	W("maandag", 0),
	W("lunedì", 0),

	W("tuesday", 1),
	W("tue", 1),
	W("tues", 1),
	W("dienstag", 1),
	W("mardi", 1),
	W("martes", 1),
	W("terça-feira", 1),
	W("tirsdag", 1),
	W("tisdag", 1),
	W("dinsdag", 1),
	W("martedì", 1),

	W("wednesday", 2),
	W("wed", 2),
	W("mittwoch", 2),
	W("mercredi", 2),
	W("miércoles", 2),
	W("quarta-feira", 2),
	W("onsdag", 2),
	W("woensdag", 2),
	W("mercoledì", 2),

	W("thursday", 3),
	W("thu", 3),
	W("thur", 3),
	W("thurs", 3),
	W("donnerstag", 3),
	W("jeudi", 3),
	W("jueves", 3),
	W("quinta-feira", 3),
	W("torsdag", 3),
	W("donderdag", 3),
	W("giovedì", 3),

	W("friday", 4),
	W("fri", 4),
	W("freitag", 4),
	W("vendredi", 4),
	W("viernes", 4),
	W("sexta-feira", 4),
	W("fredag", 4),
	W("vrijdag", 4),
	W("venerdì", 4),

	W("saturday", 5),
	W("sat", 5),
	W("samstag", 5),
	W("sonnabend", 5),
	W("samedi", 5),
	W("sábado", 5),
	W("lørdag", 5),
	W("lördag", 5),
	W("zaterdag", 5),
	W("sabato", 5),

	W("sunday", 6),
	W("sun", 6),
	W("sonntag", 6),
	W("dimanche", 6),
	W("domingo", 6),
	W("søndag", 6),
	W("söndag", 6),
	W("zondag", 6),
	W("domenica", 6),
};

RCA_WORD_TABLE(weekdays, weekday_words, RCA_MATCH_START);

/* those that are read since reader 1; case is only that of ASCII */
static const RcaWord later_weekday_words[] =
{
	W("lunedi", 0), W("poniedziałek", 0), W("понедельник", 0), W("Понедельник", 0),
	W("понеділок", 0), W("Понеділок", 0), W("pondělí", 0), W("thứ hai", 0),
	W("terca-feira", 1), W("martedi", 1), W("wtorek", 1), W("вторник", 1), W("Вторник", 1),
	W("вівторок", 1), W("Вівторок", 1), W("úterý", 1), W("thứ ba", 1),
	W("miercoles", 2), W("mercoledi", 2), W("środa", 2), W("Środa", 2), W("sroda", 2),
	W("среда", 2), W("Среда", 2), W("середа", 2), W("Середа", 2), W("středa", 2), W("thứ tư", 2),
	W("giovedi", 3), W("czwartek", 3), W("четверг", 3), W("Четверг", 3), W("четвер", 3),
	W("Четвер", 3), W("čtvrtek", 3), W("thứ năm", 3),
	W("venerdi", 4), W("piątek", 4), W("piatek", 4), W("пятница", 4), W("Пятница", 4),
	W("п'ятниця", 4), W("П'ятниця", 4), W("pátek", 4), W("thứ sáu", 4),
	W("sabado", 5), W("sobota", 5), W("суббота", 5), W("Суббота", 5), W("субота", 5),
	W("Субота", 5), W("thứ bảy", 5),
	W("niedziela", 6), W("воскресенье", 6), W("Воскресенье", 6), W("неділя", 6),
	W("Неділя", 6), W("neděle", 6), W("chủ nhật", 6),
};

RCA_WORD_TABLE(later_weekdays, later_weekday_words, RCA_MATCH_START);

/* such that are words, too: they are weekdays before a time or a date */
static const RcaWord short_weekday_words[] =
{
	W("mo", 0), W("di", 1), W("mi", 2), W("do", 3), W("fr", 4), W("sa", 5), W("so", 6),
	W("lun", 0), W("mié", 2), W("jue", 3), W("vie", 4), W("sáb", 5), W("dom", 6),
	W("seg", 0), W("qua", 2), W("qui", 3), W("sex", 4),
	W("ma", 0), W("wo", 2), W("vr", 4), W("za", 5), W("zo", 6),
	W("pon", 0), W("wt", 1), W("śr", 2), W("czw", 3), W("pt", 4), W("sob", 5), W("niedz", 6),
	W("пн", 0), W("вт", 1), W("ср", 2), W("чт", 3), W("пт", 4), W("сб", 5), W("вс", 6),
	W("Пн", 0), W("Вт", 1), W("Ср", 2), W("Чт", 3), W("Пт", 4), W("Сб", 5), W("Вс", 6),
};

RCA_WORD_TABLE(short_weekdays, short_weekday_words, RCA_MATCH_START);

/* names behind which anything may follow */
static const RcaWord weekday_signs_in_full[] =
{
	W("月曜日", 0),
	W("月曜", 0),
	W("星期一", 0),
	W("周一", 0),
	W("월요일", 0),
	W("火曜日", 1),
	W("火曜", 1),
	W("星期二", 1),
	W("周二", 1),
	W("화요일", 1),
	W("水曜日", 2),
	W("水曜", 2),
	W("星期三", 2),
	W("周三", 2),
	W("수요일", 2),
	W("木曜日", 3),
	W("木曜", 3),
	W("星期四", 3),
	W("周四", 3),
	W("목요일", 3),
	W("金曜日", 4),
	W("金曜", 4),
	W("星期五", 4),
	W("周五", 4),
	W("금요일", 4),
	W("土曜日", 5),
	W("土曜", 5),
	W("星期六", 5),
	W("周六", 5),
	W("토요일", 5),
	W("日曜日", 6),
	W("日曜", 6),
	W("星期日", 6),
	W("周日", 6),
	W("일요일", 6),
};

/* in Japanese and Chinese dates, in parentheses: 3月23日（日） */
static const RcaStr weekday_signs[] =
{
	RCA_LITERAL("月"), RCA_LITERAL("火"), RCA_LITERAL("水"), RCA_LITERAL("木"),
	RCA_LITERAL("金"), RCA_LITERAL("土"), RCA_LITERAL("日"),
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

/* days after the day before, and one more: values are not negative */
static const RcaWord relative_day_words[] =
{
	W("next day", 1 + 1),
	W("the next day", 1 + 1),
	W("following day", 1 + 1),
	W("the following day", 1 + 1),
	W("next morning", 1 + 1),
	W("the next morning", 1 + 1),
	W("following morning", 1 + 1),
	W("the following morning", 1 + 1),
	W("same day", 1 + 0),
	W("the same day", 1 + 0),
	W("later that day", 1 + 0),
	W("previous day", 1 - 1),
	W("the previous day", 1 - 1),
	W("the day before", 1 - 1),
	W("nächster tag", 1 + 1),
	W("am nächsten tag", 1 + 1),
	W("am folgetag", 1 + 1),
	W("am selben tag", 1 + 0),
	W("lendemain", 1 + 1),
	W("le lendemain", 1 + 1),
	W("le même jour", 1 + 0),
	W("día siguiente", 1 + 1),
	W("al día siguiente", 1 + 1),
	W("mismo día", 1 + 0),
	W("dia seguinte", 1 + 1),
	W("no dia seguinte", 1 + 1),
	W("mesmo dia", 1 + 0),
	W("neste dag", 1 + 1),
	W("nästa dag", 1 + 1),
	W("samme dag", 1 + 0),
	W("volgende dag", 1 + 1),
	W("giorno dopo", 1 + 1),
};

RCA_WORD_TABLE(relative_days, relative_day_words, RCA_MATCH_START);

/* those that are read since reader 1 */
static const RcaWord later_relative_day_words[] =
{
	W("day before", 1 - 1), W("day after", 1 + 1), W("the day after", 1 + 1),
	W("nächsten tag", 1 + 1), W("nächster morgen", 1 + 1), W("am nächsten morgen", 1 + 1),
	W("folgetag", 1 + 1), W("selber tag", 1 + 0), W("vortag", 1 - 1), W("am vortag", 1 - 1),
	W("jour suivant", 1 + 1), W("le jour suivant", 1 + 1), W("même jour", 1 + 0), W("la veille", 1 - 1),
	W("el mismo día", 1 + 0), W("el día siguiente", 1 + 1), W("día anterior", 1 - 1), W("el día anterior", 1 - 1),
	W("dia anterior", 1 - 1), W("no mesmo dia", 1 + 0), W("manhã seguinte", 1 + 1),
	W("den neste dagen", 1 + 1), W("dagen etter", 1 + 1), W("dagen efter", 1 + 1), W("samma dag", 1 + 0),
	W("de volgende dag", 1 + 1), W("zelfde dag", 1 + 0), W("dezelfde dag", 1 + 0),
	W("il giorno dopo", 1 + 1), W("il giorno seguente", 1 + 1), W("giorno successivo", 1 + 1),
	W("stesso giorno", 1 + 0), W("lo stesso giorno", 1 + 0),
	W("następnego dnia", 1 + 1), W("następny dzień", 1 + 1), W("tego samego dnia", 1 + 0),
	W("на следующий день", 1 + 1), W("На следующий день", 1 + 1), W("следующий день", 1 + 1),
	W("Следующий день", 1 + 1), W("тот же день", 1 + 0), W("Тот же день", 1 + 0),
	W("в тот же день", 1 + 0), W("В тот же день", 1 + 0), W("накануне", 1 - 1), W("Накануне", 1 - 1),
	W("hôm sau", 1 + 1), W("ngày hôm sau", 1 + 1), W("cùng ngày", 1 + 0), W("hôm trước", 1 - 1),
};

RCA_WORD_TABLE(later_relative_days, later_relative_day_words, RCA_MATCH_START);

static const RcaWord relative_day_signs[] =
{
	W("翌日", 1 + 1),
	W("翌朝", 1 + 1),
	W("次の日", 1 + 1),
	W("同日", 1 + 0),
	W("前日", 1 - 1),
	W("次日", 1 + 1),
	W("第二天", 1 + 1),
	W("当天", 1 + 0),
	W("다음 날", 1 + 1),
	W("다음날", 1 + 1),
	W("같은 날", 1 + 0),
};

static const RcaWord later_relative_day_signs[] =
{
	W("翌", 1 + 1), W("当日", 1 + 0), W("その日", 1 + 0), W("隔天", 1 + 1), W("當天", 1 + 0), W("前一天", 1 - 1), W("익일", 1 + 1), W("당일", 1 + 0),
	W("전날", 1 - 1), W("전일", 1 - 1),
};

/* The first of some words that s starts with, whatever follows; its length, or 0. */
static int
find_sign(RcaStr s, const RcaWord *words, int nwords, int *value)
{
	for (int i = 0; i < nwords; i++)
	{
		*value = words[i].value;
		if (s.len >= words[i].len && memcmp(s.data, words[i].text, words[i].len) == 0)
			return words[i].len;
	}
	return 0;
}

/* Is this the first byte of a character of CJK? */
static bool
begins_cjk(RcaStr s)
{
	return s.len > 0 && (unsigned char) s.data[0] >= 0xE2;
}

/* The month that a word is the name of, or 0. */
static int
month_of(RcaStr word, bool english_only)
{
	char		lower[MAX_MONTH];
	int			month;

	if (word.len < SHORT_NAME || word.len > MAX_MONTH)
		return 0;
	for (int i = 0; i < word.len; i++)
		lower[i] = rca_to_lower(word.data[i]);
	word.data = lower;
	month = rca_word_value(&english_months, word);
	if (month < 0 && !english_only)
		month = rca_word_value(&months, word);
	return Max(month, 0);
}

int
rca_month_read(RcaStr s, int *month)
{
	int			n = 0;

	while (n < s.len && !rca_ends_letters(s.data[n]) && !rca_is_digit(s.data[n]))
		n++;
	*month = month_of(rca_str(s.data, n), false);
	if (*month == 0)
		return 0;
	return n < s.len && s.data[n] == '.' ? n + 1 : n;
}

bool
rca_is_english_month(RcaStr word)
{
	return month_of(word, true) > 0;
}

int
rca_weekday_read(RcaStr s, int *weekday)
{
	int			n;

	if (begins_cjk(s))
		return find_sign(s, weekday_signs_in_full, lengthof(weekday_signs_in_full),
						 weekday);
	n = rca_start_match(&weekdays, s, weekday);
	if (n == 0)
		n = rca_start_match(&later_weekdays, s, weekday);
	return n > 0 && n < s.len && s.data[n] == '.' && n <= SHORT_NAME + 2 ? n + 1 : n;
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

int
rca_short_weekday_read(RcaStr s, int *weekday)
{
	int			n = rca_start_match(&short_weekdays, s, weekday);

	return n > 0 && n < s.len && s.data[n] == '.' ? n + 1 : n;
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

/* "D+1", "D-1", "D0" */
static int
read_signed_count(RcaStr s, int *count)
{
	int			n;

	*count = 0;
	if (s.len >= 2 && s.data[0] == 'D' && s.data[1] == '0' &&
		(s.len == 2 || rca_ends_letters(s.data[2])))
		return 2;
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
	/* the letters that the words begin with */
	if (s.len == 0 || (!IS_HIGHBIT_SET(s.data[0]) && strchr("dtjgDTJG", s.data[0]) == NULL))
		return 0;
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
	bool		is_cjk = begins_cjk(s);
	int			n = is_cjk ?
		find_sign(s, relative_day_signs, lengthof(relative_day_signs), days) :
		rca_start_match(&relative_days, s, days);

	if (n == 0)
		n = is_cjk ?
			find_sign(s, later_relative_day_signs, lengthof(later_relative_day_signs), days) :
			rca_start_match(&later_relative_days, s, days);
	*days -= 1;
	return n;
}

bool
rca_is_later_day_word(RcaStr s)
{
	int			value;

	if (begins_cjk(s))
		return find_sign(s, relative_day_signs, lengthof(relative_day_signs), &value) == 0 &&
			find_sign(s, later_relative_day_signs, lengthof(later_relative_day_signs), &value) > 0;
	return (rca_start_match(&later_weekdays, s, &value) > 0 &&
			rca_start_match(&weekdays, s, &value) == 0) ||
		(rca_start_match(&later_relative_days, s, &value) > 0 &&
		 rca_start_match(&relative_days, s, &value) == 0);
}
