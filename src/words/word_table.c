/*
 * src/words/word_table.c
 */
#include "base/base.h"

#include "base/text.h"
#include "words/word_table.h"

static inline unsigned char
whole_key(RcaStr s)
{
	return (unsigned char) (s.data[0] + 41 * s.len);
}

static inline unsigned char
start_key(RcaStr s)
{
	return (unsigned char) (rca_to_lower(s.data[0]) +
							41 * rca_to_lower(s.data[1]));
}

static void
make_index(const RcaWordTable *table, unsigned char (*key_of) (RcaStr text))
{
	for (int i = table->count; i > 0; i--)
	{
		const RcaWord *word = &table->words[i - 1];
		unsigned char key = key_of(rca_str(word->text, word->len));

		table->next[i] = table->first[key];
		table->first[key] = i;
	}
	table->next[0] = 1;
}

static inline int
find_word(const RcaWordTable *table, RcaStr s)
{
	Assert(table->match == RCA_MATCH_WHOLE);
	if (s.len == 0)
		return -1;
	if (table->next[0] == 0)
		make_index(table, whole_key);
	for (int i = table->first[whole_key(s)]; i > 0; i = table->next[i])
	{
		const RcaWord *word = &table->words[i - 1];

		if (word->len == s.len && memcmp(word->text, s.data, s.len) == 0)
			return i - 1;
	}
	return -1;
}

int
rca_find_word(const RcaWordTable *table, RcaStr s)
{
	return find_word(table, s);
}

int
rca_word_value(const RcaWordTable *table, RcaStr s)
{
	int			found = find_word(table, s);

	return found < 0 ? -1 : table->words[found].value;
}

static inline int
start_value(const RcaWordTable *table, RcaStr s, int *match_length)
{
	int			value = -1;
	int			length = 0;

	Assert(table->match == RCA_MATCH_START);
	if (s.len < 2)
		return -1;
	if (table->next[0] == 0)
		make_index(table, start_key);
	for (int i = table->first[start_key(s)]; i > 0; i = table->next[i])
	{
		const RcaWord *word = &table->words[i - 1];

		if (word->len > length && word->len <= s.len &&
			(word->len == s.len || rca_ends_letters(s.data[word->len])) &&
			rca_same_nocase(s.data, word->text, word->len))
		{
			value = word->value;
			length = word->len;
		}
	}
	*match_length = length;
	return value;
}

int
rca_start_value(const RcaWordTable *table, RcaStr s)
{
	int			length;

	return start_value(table, s, &length);
}

int
rca_start_match(const RcaWordTable *table, RcaStr s, int *value)
{
	int			length = 0;

	*value = start_value(table, s, &length);
	return length;
}

int
rca_next_value(const RcaWordTable *table, RcaStr s, int *pos)
{
	for (int i = *pos; i < s.len; i++)
	{
		int			value;
		int			length;

		if ((i == 0 || !rca_is_word(s.data[i - 1])) &&
			(value = start_value(table, rca_skip(s, i), &length)) >= 0)
		{
			*pos = i;
			return value;
		}
	}
	return -1;
}

bool
rca_has_words(const RcaWordTable *table, RcaStr s)
{
	int			pos = 0;

	return rca_next_value(table, s, &pos) >= 0;
}
