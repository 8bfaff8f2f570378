/*
 * src/duration.c
 */
#include "base.h"

#include "duration.h"
#include "text.h"

/* units of durations, longest spelling first where one starts another */
static const struct
{
	const char *name;
	int64		usecs;
}			unit_table[] =
{
	{"weeks", 7 * RCA_USECS_PER_DAY},
	{"week", 7 * RCA_USECS_PER_DAY},
	{"w", 7 * RCA_USECS_PER_DAY},
	{"days", RCA_USECS_PER_DAY},
	{"day", RCA_USECS_PER_DAY},
	{"d", RCA_USECS_PER_DAY},
	{"hours", RCA_USECS_PER_HOUR},
	{"hour", RCA_USECS_PER_HOUR},
	{"hrs", RCA_USECS_PER_HOUR},
	{"hr", RCA_USECS_PER_HOUR},
	{"h", RCA_USECS_PER_HOUR},
	{"minutes", RCA_USECS_PER_MIN},
	{"minute", RCA_USECS_PER_MIN},
	{"mins", RCA_USECS_PER_MIN},
	{"min", RCA_USECS_PER_MIN},
	{"m", RCA_USECS_PER_MIN},
	{"seconds", RCA_USECS_PER_SEC},
	{"second", RCA_USECS_PER_SEC},
	{"secs", RCA_USECS_PER_SEC},
	{"sec", RCA_USECS_PER_SEC},
	{"s", RCA_USECS_PER_SEC},

	{"semanas", 7 * RCA_USECS_PER_DAY}, {"semana", 7 * RCA_USECS_PER_DAY},
	{"wochen", 7 * RCA_USECS_PER_DAY}, {"woche", 7 * RCA_USECS_PER_DAY},
	{"semaines", 7 * RCA_USECS_PER_DAY}, {"semaine", 7 * RCA_USECS_PER_DAY},
	{"días", RCA_USECS_PER_DAY}, {"día", RCA_USECS_PER_DAY},
	{"dias", RCA_USECS_PER_DAY}, {"dia", RCA_USECS_PER_DAY},
	{"tage", RCA_USECS_PER_DAY}, {"tag", RCA_USECS_PER_DAY},
	{"jours", RCA_USECS_PER_DAY}, {"jour", RCA_USECS_PER_DAY},
	{"天", RCA_USECS_PER_DAY}, {"日", RCA_USECS_PER_DAY}, {"일", RCA_USECS_PER_DAY},
	{"horas", RCA_USECS_PER_HOUR}, {"hora", RCA_USECS_PER_HOUR},
	{"stunden", RCA_USECS_PER_HOUR}, {"stunde", RCA_USECS_PER_HOUR}, {"std", RCA_USECS_PER_HOUR},
	{"heures", RCA_USECS_PER_HOUR}, {"heure", RCA_USECS_PER_HOUR},
	{"timer", RCA_USECS_PER_HOUR}, {"time", RCA_USECS_PER_HOUR},
	{"小时", RCA_USECS_PER_HOUR}, {"時間", RCA_USECS_PER_HOUR}, {"시간", RCA_USECS_PER_HOUR},
	{"minutos", RCA_USECS_PER_MIN}, {"minuto", RCA_USECS_PER_MIN},
	{"minuten", RCA_USECS_PER_MIN}, {"minutter", RCA_USECS_PER_MIN},
	{"分钟", RCA_USECS_PER_MIN}, {"分間", RCA_USECS_PER_MIN}, {"分", RCA_USECS_PER_MIN},
	{"분", RCA_USECS_PER_MIN},
	{"segundos", RCA_USECS_PER_SEC}, {"segundo", RCA_USECS_PER_SEC},
	{"sekunden", RCA_USECS_PER_SEC}, {"sekunde", RCA_USECS_PER_SEC},
	{"secondes", RCA_USECS_PER_SEC}, {"seconde", RCA_USECS_PER_SEC},
	{"秒", RCA_USECS_PER_SEC}, {"초", RCA_USECS_PER_SEC},
};

/* words before a time that say it is not exact */
static const RcaStr approximations[] =
{
	{"approximately ", 14}, {"approx. ", 8}, {"approx ", 7}, {"around ", 7},
	{"about ", 6}, {"circa ", 6}, {"ca. ", 4}, {"ca ", 3}, {"~", 1},
	{"environ ", 8}, {"aproximadamente ", 16}, {"etwa ", 5}, {"rund ", 5},
	{"約", 3}, {"约", 3}, {"大约", 6}, {"약 ", 4}, {"약", 3}, {"≈", 3},
};

int
rca_skip_approximation(RcaStr s, int pos, bool *found)
{
	/* most texts begin with something else */
	if (pos == s.len ||
		(!IS_HIGHBIT_SET(s.data[pos]) && strchr("~acerACER", s.data[pos]) == NULL))
		return pos;
	for (int i = 0; i < lengthof(approximations); i++)
	{
		if (!rca_starts_nocase(rca_skip(s, pos), approximations[i]))
			continue;
		*found = true;
		return rca_skip_blanks(s, pos + approximations[i].len);
	}
	return pos;
}

/*
 * Reads a decimal number as a whole number of parts, ten to the power of
 * ndecimals of which make one.  Returns its length or 0.
 */
static int
read_scaled(RcaStr s, int pos, int64 *parts, int *ndecimals)
{
	int			start = pos;
	int			ndigits = 0;

	*parts = 0;
	*ndecimals = 0;
	while (pos < s.len && rca_is_digit(s.data[pos]))
	{
		if (++ndigits > 9)
			return 0;
		*parts = *parts * 10 + (s.data[pos++] - '0');
	}
	if (ndigits == 0)
		return 0;
	if (pos + 1 < s.len && s.data[pos] == '.' && rca_is_digit(s.data[pos + 1]))
	{
		for (pos++; pos < s.len && rca_is_digit(s.data[pos]); pos++)
		{
			if (*ndecimals == 3)
				continue;		/* a thousandth of a unit is enough */
			*parts = *parts * 10 + (s.data[pos] - '0');
			(*ndecimals)++;
		}
	}
	return pos - start;
}

static int64
scale(int64 parts, int ndecimals, int64 unit)
{
	static const int64 powers[] = {1, 10, 100, 1000};

	if (parts > RCA_MAX_DURATION / unit * powers[ndecimals])
		return RCA_NO_DURATION;
	return parts * unit / powers[ndecimals];
}

static int
read_unit(RcaStr s, int pos, int64 *usecs)
{
	RcaStr		word = rca_skip(s, pos);
	int			n = 0;

	while (n < word.len && rca_is_word(word.data[n]) && !rca_is_digit(word.data[n]))
		n++;
	word.len = n;
	for (int i = 0; i < lengthof(unit_table); i++)
	{
		RcaStr		name = {unit_table[i].name, (int) strlen(unit_table[i].name)};

		/* "2H44M" of ISO 8601 has nothing between a unit and a number */
		if (rca_equal_nocase(word, name))
		{
			*usecs = unit_table[i].usecs;
			return n;
		}
	}
	return 0;
}

/* words between two parts */
static const RcaStr joints[] =
{
	{"and ", 4}, {"und ", 4}, {"et ", 3}, {"y ", 2}, {"e ", 2}, {"og ", 3},
};

/* what begins a remark: "2 hours (partial outage)", "2 hours from 10:00" */
static const RcaStr remarks[] =
{
	{"(", 1}, {";", 1}, {"from ", 5}, {"\xe2\x80\x93", 3}, {"\xe2\x80\x94", 3},
	{"\xef\xbc\x88", 3},		/* full-width parenthesis */
};

/* The length of the one of some texts that stands at pos, or 0. */
static int
match_one(RcaStr s, int pos, const RcaStr *texts, int ntexts)
{
	for (int i = 0; i < ntexts; i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), texts[i]))
			return texts[i].len;
	}
	return 0;
}

int64
rca_duration_read(RcaStr s)
{
	int64		total = 0;
	int			pos = 0;
	bool		approximate;
	bool		any = false;

	s = rca_trim(s);
	pos = rca_skip_approximation(s, pos, &approximate);
	if (pos < s.len && s.data[pos] == 'P')
		pos++;

	while (pos < s.len && match_one(s, pos, remarks, lengthof(remarks)) == 0)
	{
		int64		parts,
					unit,
					usecs;
		int			ndecimals;
		int			n;

		/* what may stand between two parts */
		if (rca_is_blank(s.data[pos]) || s.data[pos] == ',' || s.data[pos] == 'T')
		{
			pos++;
			continue;
		}
		if (any && (n = match_one(s, pos, joints, lengthof(joints))) > 0)
		{
			pos += n;
			continue;
		}

		if ((n = read_scaled(s, pos, &parts, &ndecimals)) == 0)
			return RCA_NO_DURATION;
		pos = rca_skip_blanks(s, pos + n);
		if ((n = read_unit(s, pos, &unit)) == 0)
			return RCA_NO_DURATION;
		pos += n;
		usecs = scale(parts, ndecimals, unit);
		if (usecs == RCA_NO_DURATION || usecs > RCA_MAX_DURATION - total)
			return RCA_NO_DURATION;
		total += usecs;
		any = true;
	}
	return any ? total - total % RCA_USECS_PER_SEC : RCA_NO_DURATION;
}

int64
rca_minutes_read(RcaStr s)
{
	int64		parts;
	int			ndecimals;
	int			n;
	int64		usecs;

	s = rca_trim(s);
	n = read_scaled(s, 0, &parts, &ndecimals);
	if (n == 0 || n != s.len)
		return rca_duration_read(s);
	usecs = scale(parts, ndecimals, RCA_USECS_PER_MIN);
	return usecs == RCA_NO_DURATION ? usecs : usecs - usecs % RCA_USECS_PER_SEC;
}
