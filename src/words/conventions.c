/*
 * src/words/conventions.c
 *
 * A hash table over folded words.  A text is compared with all words that it
 * may begin with at once: the hash of each of its beginnings follows from that
 * of the one before.
 *
 * Most texts are not worth folding: their first letters are not those of any
 * word.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "words/conventions.h"
#include "words/fold.h"

#define FIRST_HASH		2166136261u
#define FIRST_SLOTS		64

/* of words and of beginnings, apart */
static uint32
first_hash(RcaTaughtKind kind, bool starts)
{
	return FIRST_HASH + 2 * (uint32) kind + starts;
}

static inline uint32
next_hash(uint32 hash, char c)
{
	return (hash ^ (unsigned char) c) * 16777619u;
}

static uint32
hash_of(RcaTaughtKind kind, bool starts, RcaStr s)
{
	uint32		hash = first_hash(kind, starts);

	for (int i = 0; i < s.len; i++)
		hash = next_hash(hash, s.data[i]);
	return hash;
}

static const RcaTaughtWord *
find_word(const RcaConventions *c, RcaTaughtKind kind, bool starts, RcaStr s,
		  uint32 hash)
{
	if (c->nslots == 0)
		return NULL;
	for (int i = c->slots[hash & (c->nslots - 1)]; i >= 0; i = c->words[i].next)
	{
		const RcaTaughtWord *word = &c->words[i];

		if (word->hash == hash && word->kind == kind &&
			word->starts == starts && rca_equal(word->text, s))
			return word;
	}
	return NULL;
}

static void
put_in_slot(RcaConventions *c, int n)
{
	RcaTaughtWord *word = &c->words[n];
	int		   *slot = &c->slots[word->hash & (c->nslots - 1)];

	word->next = *slot;
	*slot = n;
}

/* Makes room for one more word: as many slots as words, or more. */
static void
make_slots(RcaConventions *c)
{
	if (c->nwords < c->nslots)
		return;
	c->nslots = Max(2 * c->nslots, FIRST_SLOTS);
	c->slots = palloc(c->nslots * sizeof(int));
	for (int i = 0; i < c->nslots; i++)
		c->slots[i] = -1;
	for (int i = 0; i < c->nwords; i++)
		put_in_slot(c, i);
}

static inline bool
is_alnum(char c)
{
	return rca_is_alpha(c) || rca_is_digit(c);
}

static inline int
class_of(unsigned char a, unsigned char b, unsigned char c)
{
	return (a * 37 * 37 + b * 37 + c) % RCA_TAUGHT_BEGINNINGS;
}

/*
 * The class of the first letters and digits that s begins with, folded or not;
 * -1 where fold.h may make others of them.
 */
static inline int
beginning(RcaStr s)
{
	const unsigned char *p = (const unsigned char *) s.data;
	char		third = s.len > 2 ? s.data[2] : ' ';

	/* kana, most ideographs, hangul */
	if (s.len > 2 && ((p[0] == 0xE3 && p[1] > 0x80) || (p[0] >= 0xE6 && p[0] <= 0xED)))
		return class_of(p[0], p[1], p[2]);
	if (s.len < 2 || !is_alnum(s.data[0]) || !is_alnum(s.data[1]) ||
		IS_HIGHBIT_SET(third) || third == '(' || third == '[')
		return -1;
	return class_of(rca_to_lower(s.data[0]), rca_to_lower(s.data[1]),
					is_alnum(third) ? rca_to_lower(third) : ' ');
}

/* May s begin with the number of a chapter (fold.c): "12.", "IV.", "Part 2."? */
static inline bool
may_be_chapter(RcaStr s)
{
	int			n = 0;

	while (n < s.len && rca_is_digit(s.data[n]))
		n++;
	if (n > 0)
		return n < s.len && (s.data[n] == '.' || s.data[n] == ')' || IS_HIGHBIT_SET(s.data[n]));
	switch (s.data[0])
	{
		case 'I':
		case 'V':
		case 'X':
			return s.data[1] == 'I' || s.data[1] == 'V' || s.data[1] == 'X';
		case 'P':
		case 'p':
		case 'S':
		case 's':
			return strchr("aAeEhH", s.data[1]) != NULL;
		default:
			return false;
	}
}

bool
rca_may_be_taught(const RcaConventions *c, RcaTaughtKind kind, RcaStr s)
{
	int			class = beginning(s);

	/* of such letters the folded text has the same */
	return class < 0 || c->begin[kind][class] || may_be_chapter(s);
}

/* Notes the classes of texts that may begin with a word. */
static void
note_beginning(bool *begin, const RcaTaughtWord *word)
{
	static const char more[] = " abcdefghijklmnopqrstuvwxyz0123456789";
	char		letters[3] = {' ', ' ', ' '};
	int			class = beginning(word->text);

	if (!word->starts || word->text.len > 2)
	{
		if (class >= 0)
			begin[class] = true;
		return;
	}
	memcpy(letters, word->text.data, word->text.len);
	for (int i = 0; more[i] != '\0'; i++)
	{
		letters[word->text.len] = more[i];
		for (int j = 0; j == 0 || (more[j] != '\0' && word->text.len == 1); j++)
		{
			letters[2] = word->text.len == 1 ? more[j] : more[i];
			class = beginning(rca_str(letters, 3));
			if (class >= 0)
				begin[class] = true;
		}
	}
}

static void
add_word(RcaConventions *c, const RcaTaughtWord *word)
{
	make_slots(c);
	RCA_MAKE_ROOM(c->words, c->nwords, c->words_capacity);
	c->words[c->nwords] = *word;
	put_in_slot(c, c->nwords++);
	c->lengths[word->kind][word->text.len] = true;
	note_beginning(c->begin[word->kind], word);
	if (word->starts)
		c->longest[word->kind] = Max(c->longest[word->kind], word->text.len);
	else
		c->exact[word->kind]++;
}

RcaTaught
rca_teach_word(RcaConventions *c, RcaTaughtKind kind, RcaStr written, int value,
			   int *before)
{
	RcaTaughtWord word = {.kind = kind, .value = value};
	const RcaTaughtWord *other;
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	written = rca_trim(written);
	if (written.len > 0 && written.data[written.len - 1] == RCA_TAUGHT_ANY)
	{
		written.len--;
		word.starts = true;
		word.whole = written.len > 0 && rca_is_space(written.data[written.len - 1]);
	}
	if (rca_find(written, RCA_STR("*")) >= 0)
		return RCA_TAUGHT_STAR;
	if (written.len > RCA_MAX_FOLDED)
		return RCA_TAUGHT_TOO_LONG;
	if (!rca_fold(written, buffer, &folded))
		return RCA_TAUGHT_NOTHING;
	word.hash = hash_of(kind, word.starts, folded);
	other = find_word(c, kind, word.starts, folded, word.hash);
	if (other != NULL)
	{
		*before = other->value;
		return other->value == value && other->whole == word.whole ?
			RCA_TAUGHT_NEW : RCA_TAUGHT_OTHERWISE;
	}
	word.text = rca_copy(folded);
	add_word(c, &word);
	return RCA_TAUGHT_NEW;
}

int
rca_teach_name(RcaConventions *c, RcaStr name)
{
	RCA_MAKE_ROOM(c->names, c->nnames, c->names_capacity);
	c->names[c->nnames] = rca_copy(name);
	return c->nnames++;
}

/* May a word end here, where the folded text goes on with rest? */
static bool
is_followed_by_sign(RcaStr rest)
{
	if (rest.len > 0 && rest.data[0] == ' ')
		rest = rca_skip(rest, 1);
	return rest.len == 0 || rca_ends_letters(rest.data[0]);
}

/* Where the others stand too: before a sign, and at the end if that is there. */
typedef enum Others
{
	OTHERS_NOT,
	OTHERS_BEFORE_SIGN,
	OTHERS_BEFORE_SIGN_OR_END,
} Others;

/*
 * The value of the longest word that a folded text begins with: of those with
 * "*", and perhaps of the others.
 */
static int
find_start(const RcaConventions *c, RcaTaughtKind kind, RcaStr s, Others others)
{
	uint32		starts = first_hash(kind, true);
	uint32		exact = first_hash(kind, false);
	int			value = -1;

	for (int len = 1; len <= s.len; len++)
	{
		RcaStr		start = rca_str(s.data, len);
		RcaStr		rest = rca_skip(s, len);
		const RcaTaughtWord *word;

		starts = next_hash(starts, s.data[len - 1]);
		exact = next_hash(exact, s.data[len - 1]);
		if (!c->lengths[kind][len])
			continue;
		if (len <= c->longest[kind])
		{
			word = find_word(c, kind, true, start, starts);
			if (word != NULL &&
				(!word->whole || rest.len == 0 || rca_ends_letters(rest.data[0])))
				value = word->value;
		}
		if (others == OTHERS_NOT)
			continue;
		word = find_word(c, kind, false, start, exact);
		if (word != NULL && is_followed_by_sign(rest) &&
			(rest.len > 0 || others == OTHERS_BEFORE_SIGN_OR_END))
			value = word->value;
	}
	return value;
}

/*
 * Folds as much of a text as can be compared, without a part of a word at its
 * end.  False if that is nothing; *cut tells whether more follows.
 */
static bool
fold_start(RcaStr s, char *buffer, RcaStr *folded, bool *cut)
{
	int			shown;

	s = rca_trim(s);
	shown = rca_clip(s, RCA_MAX_FOLDED);
	*cut = shown < s.len;
	while (shown > 0 && shown < s.len && !rca_ends_letters(s.data[shown]) &&
		   !rca_ends_letters(s.data[shown - 1]))
		shown--;
	return rca_fold(rca_str(s.data, shown), buffer, folded);
}

int
rca_taught_whole(const RcaConventions *c, RcaTaughtKind kind, RcaStr s)
{
	const RcaTaughtWord *word;
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	bool		cut = false;

	if (rca_fold(s, buffer, &folded))
	{
		word = find_word(c, kind, false, folded, hash_of(kind, false, folded));
		if (word != NULL)
			return word->value;
	}
	/* what is too long to fold as a whole begins like any other */
	else if (!fold_start(s, buffer, &folded, &cut))
		return -1;
	return c->longest[kind] > 0 ? find_start(c, kind, folded, OTHERS_NOT) : -1;
}

int
rca_taught_beginning(const RcaConventions *c, RcaTaughtKind kind, RcaStr s)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	bool		cut;

	if (!fold_start(s, buffer, &folded, &cut))
		return -1;
	return find_start(c, kind, folded,
					  cut ? OTHERS_BEFORE_SIGN : OTHERS_BEFORE_SIGN_OR_END);
}
