/*
 * src/words/time_words.c
 *
 * Words of sentences that say in which zone the times of a report are.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* in any case, with and without the marks of their letters */
static const RcaWord time_words[] =
{
	W("all times", RCA_TIMES_ALL),
	W("all timestamps", RCA_TIMES_ALL),
	W("all time stamps", RCA_TIMES_ALL),
	W("all hours", RCA_TIMES_ALL),
	W("todos los horarios", RCA_TIMES_ALL),
	W("todas las horas", RCA_TIMES_ALL),
	W("todos os horários", RCA_TIMES_ALL),
	W("todos os horarios", RCA_TIMES_ALL),
	W("todas as horas", RCA_TIMES_ALL),
	W("tous les horaires", RCA_TIMES_ALL),
	W("toutes les heures", RCA_TIMES_ALL),
	W("tous les horodatages", RCA_TIMES_ALL),
	W("alle zeiten", RCA_TIMES_ALL),
	W("alle uhrzeiten", RCA_TIMES_ALL),
	W("alle zeitangaben", RCA_TIMES_ALL),
	W("alle zeitstempel", RCA_TIMES_ALL),
	W("sämtliche zeiten", RCA_TIMES_ALL),
	W("alle tider", RCA_TIMES_ALL),
	W("alle tidspunkter", RCA_TIMES_ALL),
	W("alle tidspunkt", RCA_TIMES_ALL),
	W("alle klokkeslett", RCA_TIMES_ALL),
	W("alla tider", RCA_TIMES_ALL),
	W("alle tijden", RCA_TIMES_ALL),
	W("tutti gli orari", RCA_TIMES_ALL),
	W("wszystkie godziny", RCA_TIMES_ALL),

	W("wszystkie czasy", RCA_TIMES_ALL),
	W("всё время", RCA_TIMES_ALL), W("Всё время", RCA_TIMES_ALL),
	W("все время", RCA_TIMES_ALL), W("Все время", RCA_TIMES_ALL),
	W("всё указано", RCA_TIMES_ALL), W("Всё указано", RCA_TIMES_ALL),
	W("время указано", RCA_TIMES_ALL), W("Время указано", RCA_TIMES_ALL),
	W("весь час", RCA_TIMES_ALL), W("Весь час", RCA_TIMES_ALL),
	W("час вказано", RCA_TIMES_ALL), W("Час вказано", RCA_TIMES_ALL),
	W("tất cả thời gian", RCA_TIMES_ALL), W("mọi thời gian", RCA_TIMES_ALL),
	W("tüm saatler", RCA_TIMES_ALL), W("semua waktu", RCA_TIMES_ALL),
	W("všechny časy", RCA_TIMES_ALL), W("kaikki ajat", RCA_TIMES_ALL),

	W("times", RCA_TIMES_SOME),
	W("timestamps", RCA_TIMES_SOME),
	W("timezone", RCA_TIMES_SOME),
	W("time zone", RCA_TIMES_SOME),
	W("time", RCA_TIMES_SOME),
	W("horarios", RCA_TIMES_SOME),
	W("horario", RCA_TIMES_SOME),
	W("horários", RCA_TIMES_SOME),
	W("horário", RCA_TIMES_SOME),
	W("horas", RCA_TIMES_SOME),
	W("hora", RCA_TIMES_SOME),
	W("zona horaria", RCA_TIMES_SOME),
	W("fuso horário", RCA_TIMES_SOME),
	W("heures", RCA_TIMES_SOME),
	W("horaires", RCA_TIMES_SOME),
	W("fuseau horaire", RCA_TIMES_SOME),
	W("zeiten", RCA_TIMES_SOME),
	W("uhrzeiten", RCA_TIMES_SOME),
	W("zeitangaben", RCA_TIMES_SOME),
	W("zeitzone", RCA_TIMES_SOME),
	W("tider", RCA_TIMES_SOME),
	W("tidspunkter", RCA_TIMES_SOME),
	W("klokkeslett", RCA_TIMES_SOME),
	W("tidssone", RCA_TIMES_SOME),
	W("tidzon", RCA_TIMES_SOME),
	W("tijden", RCA_TIMES_SOME),
	W("tijdzone", RCA_TIMES_SOME),
	W("orari", RCA_TIMES_SOME),
	W("fuso orario", RCA_TIMES_SOME),
};

RCA_WORD_TABLE(times, time_words, RCA_MATCH_START);

/* scripts without blanks, where a word may stand anywhere */
static const struct
{
	RcaStr		text;
	RcaTimesWord value;
}			unspaced[] =
{
	{RCA_LITERAL("時刻はすべて"), RCA_TIMES_ALL},
	{RCA_LITERAL("時刻は全て"), RCA_TIMES_ALL},
	{RCA_LITERAL("時間はすべて"), RCA_TIMES_ALL},
	{RCA_LITERAL("すべての時刻"), RCA_TIMES_ALL},
	{RCA_LITERAL("全ての時刻"), RCA_TIMES_ALL},
	{RCA_LITERAL("所有时间"), RCA_TIMES_ALL},
	{RCA_LITERAL("全部时间"), RCA_TIMES_ALL},
	{RCA_LITERAL("时间均"), RCA_TIMES_ALL},
	{RCA_LITERAL("所有時間"), RCA_TIMES_ALL},
	{RCA_LITERAL("모든 시간"), RCA_TIMES_ALL},
	{RCA_LITERAL("모든 시각"), RCA_TIMES_ALL},
	{RCA_LITERAL("時刻"), RCA_TIMES_SOME},
	{RCA_LITERAL("時間"), RCA_TIMES_SOME},
	{RCA_LITERAL("时间"), RCA_TIMES_SOME},
	{RCA_LITERAL("时区"), RCA_TIMES_SOME},
	{RCA_LITERAL("시각"), RCA_TIMES_SOME},
	{RCA_LITERAL("시간"), RCA_TIMES_SOME},
};

static RcaTimesWord
unspaced_word(RcaStr s)
{
	for (int pos = 0; pos < s.len; pos++)
	{
		/* these characters begin with 0xE3 (kana) or above */
		if ((unsigned char) s.data[pos] < 0xE3)
			continue;
		for (int i = 0; i < lengthof(unspaced); i++)
		{
			RcaStr		text = unspaced[i].text;

			if (s.len - pos >= text.len &&
				memcmp(s.data + pos, text.data, text.len) == 0)
				return unspaced[i].value;
		}
	}
	return RCA_TIMES_NONE;
}

RcaTimesWord
rca_times_word(RcaStr s)
{
	RcaTimesWord best = RCA_TIMES_NONE;
	int			value;

	for (int pos = 0; (value = rca_next_value(&times, s, &pos)) >= 0; pos++)
	{
		if (value == RCA_TIMES_ALL)
			return RCA_TIMES_ALL;
		best = RCA_TIMES_SOME;
	}
	return best != RCA_TIMES_NONE ? best : unspaced_word(s);
}
