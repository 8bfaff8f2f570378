/*
 * src/values/naming.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/naming.h"
#include "values/phrase.h"
#include "words/calendar_words.h"

/* a number after one of these words, or after a month, is a name */
static const RcaStr naming_words[] =
{
	RCA_LITERAL("http"),
	RCA_LITERAL("status"),
	RCA_LITERAL("code"),
	RCA_LITERAL("error"),
	RCA_LITERAL("errno"),
	RCA_LITERAL("port"),
	RCA_LITERAL("version"),
	RCA_LITERAL("v"),
	RCA_LITERAL("line"),
	RCA_LITERAL("step"),
	RCA_LITERAL("phase"),
	RCA_LITERAL("tier"),
	RCA_LITERAL("level"),
	RCA_LITERAL("sev"),
	RCA_LITERAL("section"),
	RCA_LITERAL("issue"),
	RCA_LITERAL("pr"),
	RCA_LITERAL("ticket"),
	RCA_LITERAL("incident"),
	RCA_LITERAL("exit"),
	RCA_LITERAL("since"),
};

/* status codes of HTTP errors */
static const int status_codes[] =
{
	400, 401, 403, 404, 405, 408, 409, 410, 413, 421, 422, 423, 425, 426, 429,
	431, 451, 499, 500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 529,
};

/* such a code before one of these, or after one of those, is a name */
static const RcaStr status_nouns[] =
{
	RCA_LITERAL("error"),
	RCA_LITERAL("errors"),
	RCA_LITERAL("response"),
	RCA_LITERAL("responses"),
	RCA_LITERAL("status"),
	RCA_LITERAL("statuses"),
	RCA_LITERAL("bad"),
	RCA_LITERAL("internal"),
	RCA_LITERAL("gateway"),
	RCA_LITERAL("not"),
	RCA_LITERAL("forbidden"),
	RCA_LITERAL("unauthorized"),
	RCA_LITERAL("unavailable"),
	RCA_LITERAL("service unavailable"),
	RCA_LITERAL("timeout"),
	RCA_LITERAL("timeouts"),
	RCA_LITERAL("too"),
};

static const RcaStr status_verbs[] =
{
	RCA_LITERAL("returned"),
	RCA_LITERAL("returning"),
	RCA_LITERAL("returns"),
	RCA_LITERAL("return"),
	RCA_LITERAL("with"),
	RCA_LITERAL("received"),
	RCA_LITERAL("receiving"),
	RCA_LITERAL("got"),
	RCA_LITERAL("saw"),
	RCA_LITERAL("throwing"),
	RCA_LITERAL("serving"),
};

/* such a code at the end of a clause after one of these is also a name */
static const RcaStr status_subjects[] =
{
	RCA_LITERAL("calls"),
	RCA_LITERAL("requests"),
	RCA_LITERAL("endpoints"),
	RCA_LITERAL("responses"),
	RCA_LITERAL("pages"),
	RCA_LITERAL("routes"),
	RCA_LITERAL("queries"),
	RCA_LITERAL("logins"),
	RCA_LITERAL("uploads"),
	RCA_LITERAL("downloads"),
	RCA_LITERAL("pushes"),
	RCA_LITERAL("webhooks"),
};

/* what comes before the next name of a list: "HTTP 429, 504", "Oct 24 & 28" */
static const RcaStr list_signs[] =
{
	RCA_LITERAL(","),
	RCA_LITERAL("/"),
	RCA_LITERAL("&"),
	RCA_LITERAL("and"),
	RCA_LITERAL("or"),
};

static bool
follows_naming_word(RcaStr before)
{
	int			start = before.len;

	if (rca_ends_with_one(before, naming_words, lengthof(naming_words)))
		return true;
	while (start > 0 && rca_is_word(before.data[start - 1]))
		start--;
	return rca_is_english_month(rca_skip(before, start));
}

/* Does the text around a number show that it is an HTTP status code? */
static bool
is_status_code(const RcaPlacedNumber *placed)
{
	RcaStr		s = placed->text;
	int			after = rca_skip_blanks(s, placed->end);
	bool		is_code = false;

	for (int i = 0; i < lengthof(status_codes) && !is_code; i++)
		is_code = placed->number.digits == status_codes[i];
	if (!is_code || placed->number.scale > 0)
		return false;
	if (rca_one_at(s, after, status_nouns, lengthof(status_nouns)) > 0)
		return true;
	return (after == s.len || strchr(".,;)", s.data[after]) != NULL) &&
		(rca_ends_with_one(placed->before, status_verbs, lengthof(status_verbs)) ||
		 rca_ends_with_one(placed->before, status_subjects, lengthof(status_subjects)));
}

/* "10 June" */
static bool
is_day(const RcaPlacedNumber *placed)
{
	RcaStr		after = rca_skip(placed->text, rca_skip_blanks(placed->text, placed->end));
	int			month;
	int			n = rca_month_read(after, &month);

	/*
	 * "5 may have been" does not have a day; a month of three letters may be
	 * a word
	 */
	return placed->number.scale == 0 && placed->number.digits >= 1 &&
		placed->number.digits <= 31 && n > 3 &&
		(n == after.len || !rca_is_word(after.data[n]));
}

/* Does it have a decimal point, and a name before it: "Kubernetes 1.15"? */
static bool
is_version(const RcaPlacedNumber *placed)
{
	RcaStr		before = placed->before;
	int			start = before.len;

	while (start > 0 && !rca_is_space(before.data[start - 1]))
		start--;
	return placed->number.scale > 0 && start < before.len &&
		rca_is_alpha(before.data[before.len - 1]) &&
		before.data[start] >= 'A' && before.data[start] <= 'Z';
}

/* "in 2025", "March 5, 2025"; but "1999 errors" */
static bool
is_year(const RcaPlacedNumber *placed)
{
	RcaStr		before = placed->before;

	if (placed->end - placed->start != 4 || placed->number.scale > 0)
		return false;
	return rca_strip_end(before, RCA_STR("in")) >= 0 ||
		(before.len > 1 && before.data[before.len - 1] == ',' &&
		 rca_is_digit(before.data[before.len - 2]));
}

bool
rca_is_name(const RcaPlacedNumber *placed)
{
	return follows_naming_word(placed->before) || is_status_code(placed) ||
		is_version(placed) || is_year(placed) || is_day(placed);
}

static int
count_digits(RcaStr s, int pos)
{
	int			n = 0;

	while (pos + n < s.len && rca_is_digit(s.data[pos + n]))
		n++;
	return n;
}

int
rca_skip_names(RcaStr s, int pos)
{
	int			digits = count_digits(s, pos);
	int			end = pos + digits;
	int			joint;

	if (!follows_naming_word(rca_text_before(s, pos)))
		return end;
	/* all numbers of such a list have the same number of digits */
	while ((joint = rca_joint_at(s, end, list_signs, lengthof(list_signs))) > 0 &&
		   count_digits(s, end + joint) == digits)
		end += joint + digits;
	return end;
}
