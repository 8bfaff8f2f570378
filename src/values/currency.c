/*
 * src/values/currency.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/currency.h"

typedef struct Currency
{
	RcaStr		text;
	const char *code;
} Currency;

/* if two signs end a text, the longer one comes first in this list */
static const Currency signs[] =
{
	{RCA_LITERAL("US$"), "USD"},
	{RCA_LITERAL("C$"), "CAD"},
	{RCA_LITERAL("A$"), "AUD"},
	{RCA_LITERAL("$"), "USD"},
	{RCA_LITERAL("€"), "EUR"},
	{RCA_LITERAL("£"), "GBP"},
	{RCA_LITERAL("¥"), "JPY"},
	{RCA_LITERAL("₹"), "INR"},
	{RCA_LITERAL("₩"), "KRW"},
	{RCA_LITERAL("R$"), "BRL"},
};

static const Currency words[] =
{
	{RCA_LITERAL("USD"), "USD"},
	{RCA_LITERAL("EUR"), "EUR"},
	{RCA_LITERAL("GBP"), "GBP"},
	{RCA_LITERAL("JPY"), "JPY"},
	{RCA_LITERAL("CHF"), "CHF"},
	{RCA_LITERAL("CAD"), "CAD"},
	{RCA_LITERAL("AUD"), "AUD"},
	{RCA_LITERAL("NZD"), "NZD"},
	{RCA_LITERAL("CNY"), "CNY"},
	{RCA_LITERAL("INR"), "INR"},
	{RCA_LITERAL("KRW"), "KRW"},
	{RCA_LITERAL("BRL"), "BRL"},
	{RCA_LITERAL("SEK"), "SEK"},
	{RCA_LITERAL("NOK"), "NOK"},
	{RCA_LITERAL("DKK"), "DKK"},
	{RCA_LITERAL("PLN"), "PLN"},
	{RCA_LITERAL("CZK"), "CZK"},
	{RCA_LITERAL("SGD"), "SGD"},
	{RCA_LITERAL("HKD"), "HKD"},
	{RCA_LITERAL("ZAR"), "ZAR"},
	{RCA_LITERAL("dollars"), "USD"},
	{RCA_LITERAL("euros"), "EUR"},
	{RCA_LITERAL("euro"), "EUR"},
	{RCA_LITERAL("yen"), "JPY"},
	{RCA_LITERAL("円"), "JPY"},
	{RCA_LITERAL("원"), "KRW"},
	{RCA_LITERAL("元"), "CNY"},
};

/* "円" also has the length of a code, and may be in the place of one */
#define CODE_LENGTH		3

const char *
rca_currency_before(RcaStr *s)
{
	for (int i = 0; i < lengthof(signs); i++)
	{
		int			start = s->len - signs[i].text.len;

		if (start >= 0 && rca_equal(rca_skip(*s, start), signs[i].text))
		{
			s->len = start;
			*s = rca_trim(*s);
			return signs[i].code;
		}
	}
	for (int i = 0; i < lengthof(words); i++)
	{
		int			start = s->len - words[i].text.len;

		if (words[i].text.len == CODE_LENGTH && start >= 0 &&
			rca_equal_nocase(rca_skip(*s, start), words[i].text) &&
			(start == 0 || !rca_is_word(s->data[start - 1])))
		{
			s->len = start;
			*s = rca_trim(*s);
			return words[i].code;
		}
	}
	return NULL;
}

/* Does s begin with a name, in any case, or with a code in capitals? */
static bool
starts_with_word(RcaStr s, RcaStr word)
{
	if (!rca_starts_nocase(s, word))
		return false;
	if (word.len == CODE_LENGTH && memcmp(s.data, word.data, word.len) != 0)
		return false;
	return !rca_is_alpha(word.data[0]) || rca_is_word_end(s, word.len);
}

const char *
rca_currency_at(RcaStr s, int pos, int *end)
{
	RcaStr		rest = rca_skip(s, pos);

	for (int i = 0; i < lengthof(words); i++)
	{
		if (starts_with_word(rest, words[i].text))
		{
			*end = pos + words[i].text.len;
			return words[i].code;
		}
	}
	for (int i = 0; i < lengthof(signs); i++)
	{
		if (rca_starts_nocase(rest, signs[i].text))
		{
			*end = pos + signs[i].text.len;
			return signs[i].code;
		}
	}
	return NULL;
}

bool
rca_is_word_end(RcaStr s, int pos)
{
	if (pos >= s.len || !rca_is_word(s.data[pos]))
		return true;
	if (!IS_HIGHBIT_SET(s.data[pos]))
		return false;
	for (int i = 0; i < lengthof(signs); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), signs[i].text))
			return true;
	}
	return false;
}
