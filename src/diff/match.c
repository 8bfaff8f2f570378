/*
 * src/diff/match.c
 *
 * Names are sorted, and the order of the pairs is found as a longest
 * increasing run, so this takes O(n log n).  Similar things are searched only
 * between known neighbours, and only if these are few.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "diff/match.h"

/* maximum number of pairs between two neighbours to compare */
#define MAX_COMPARED	4096

/* things between two neighbours that may be pairs */
typedef struct Gap
{
	RcaThing  **a;
	int			na;
	RcaThing  **b;
	int			nb;
} Gap;

static int
compare_words(const void *x, const void *y)
{
	uint32		a = *(const uint32 *) x;
	uint32		b = *(const uint32 *) y;

	return (a > b) - (a < b);
}

void
rca_thing_words(RcaThing *thing, RcaStr text)
{
	uint32		words[RCA_MATCH_WORDS];
	int			n = 0;
	int			distinct = 0;

	for (int i = 0; i < text.len && n < RCA_MATCH_WORDS; i++)
	{
		uint32		hash = 2166136261U;

		if (!rca_is_word(text.data[i]))
			continue;
		for (; i < text.len && rca_is_word(text.data[i]); i++)
			hash = (hash ^ (unsigned char) rca_to_lower(text.data[i])) * 16777619U;
		words[n++] = hash;
	}
	qsort(words, n, sizeof(uint32), compare_words);
	thing->words = palloc(Max(n, 1) * sizeof(uint32));
	for (int i = 0; i < n; i++)
	{
		if (i == 0 || words[i] != words[i - 1])
			thing->words[distinct++] = words[i];
	}
	thing->nwords = distinct;
}

/* Do two things have half of their words in common? */
static bool
are_alike(const RcaThing *a, const RcaThing *b)
{
	int			common = 0;

	for (int i = 0, j = 0; i < a->nwords && j < b->nwords;)
	{
		int			order = compare_words(&a->words[i], &b->words[j]);

		common += (order == 0);
		i += (order <= 0);
		j += (order >= 0);
	}
	return common > 0 && 4 * common >= a->nwords + b->nwords;
}

static void
pair(RcaThing *a, RcaThing *b)
{
	a->other = b;
	b->other = a;
}

static bool
have_name(const RcaThing *a, const RcaThing *b, int nth)
{
	return a->other == NULL && b->other == NULL &&
		a->names[nth].data != NULL && b->names[nth].data != NULL &&
		rca_equal(a->names[nth], b->names[nth]);
}

void
rca_match_ends(RcaThings a, RcaThings b)
{
	int			start = 0;
	int			n = Min(a.count, b.count);

	while (start < n && have_name(&a.items[start], &b.items[start], 0))
	{
		pair(&a.items[start], &b.items[start]);
		start++;
	}
	for (int i = 1; i <= n - start; i++)
	{
		RcaThing   *x = &a.items[a.count - i];
		RcaThing   *y = &b.items[b.count - i];

		if (!have_name(x, y, 0))
			break;
		pair(x, y);
	}
}

typedef struct Named
{
	RcaStr		name;
	RcaThing   *thing;
} Named;

/* By name; equal names keep their order. */
static int
compare_named(const void *x, const void *y)
{
	const Named *a = x;
	const Named *b = y;
	int			order = memcmp(a->name.data, b->name.data, Min(a->name.len, b->name.len));

	if (order != 0)
		return order;
	if (a->name.len != b->name.len)
		return a->name.len < b->name.len ? -1 : 1;
	return (a->thing > b->thing) - (a->thing < b->thing);
}

static Named *
sort_named(RcaThings things, int nth, int *n)
{
	Named	   *named = palloc(Max(things.count, 1) * sizeof(Named));

	*n = 0;
	for (int i = 0; i < things.count; i++)
	{
		RcaThing   *thing = &things.items[i];

		if (thing->other != NULL || thing->names[nth].data == NULL)
			continue;
		named[*n].name = thing->names[nth];
		named[(*n)++].thing = thing;
	}
	qsort(named, *n, sizeof(Named), compare_named);
	return named;
}

void
rca_match_named(RcaThings a, RcaThings b, int nth)
{
	int			na;
	int			nb;
	Named	   *x = sort_named(a, nth, &na);
	Named	   *y = sort_named(b, nth, &nb);

	for (int i = 0, j = 0; i < na && j < nb;)
	{
		int			order = memcmp(x[i].name.data, y[j].name.data,
								   Min(x[i].name.len, y[j].name.len));

		if (order == 0)
			order = (x[i].name.len > y[j].name.len) - (x[i].name.len < y[j].name.len);
		if (order == 0)
			pair(x[i].thing, y[j].thing);
		i += (order <= 0);
		j += (order >= 0);
	}
	pfree(x);
	pfree(y);
}

/* Is a thing paired with one of these? */
static bool
is_paired(const RcaThing *thing, RcaThings others)
{
	return thing->other >= others.items && thing->other < others.items + others.count;
}

/*
 * Marks the pairs that are not in the longest run that has the same order in
 * both.
 */
static void
find_moved(RcaThings a, RcaThings b)
{
	int		   *last = palloc(Max(a.count, 1) * sizeof(int));	/* of the run of each
																 * length */
	int		   *previous = palloc(Max(a.count, 1) * sizeof(int));
	int			length = 0;

	for (int i = 0; i < a.count; i++)
	{
		int			low = 0;
		int			high = length;

		if (!is_paired(&a.items[i], b))
			continue;
		while (low < high)
		{
			int			middle = (low + high) / 2;

			if (a.items[last[middle]].other < a.items[i].other)
				low = middle + 1;
			else
				high = middle;
		}
		previous[i] = low > 0 ? last[low - 1] : -1;
		last[low] = i;
		length = Max(length, low + 1);
		a.items[i].moved = a.items[i].other->moved = true;
	}
	for (int i = length > 0 ? last[length - 1] : -1; i >= 0; i = previous[i])
		a.items[i].moved = a.items[i].other->moved = false;
	pfree(last);
	pfree(previous);
}

/*
 * Pairs what is between two neighbours if both sides have the same number of
 * things.
 */
static void
pair_only(Gap gap, int a, int a_end, int b, int b_end)
{
	if (a_end - a == b_end - b)
	{
		for (int i = 0; i < a_end - a; i++)
			pair(gap.a[a + i], gap.b[b + i]);
	}
}

/*
 * Pairs similar things in order, as many as possible.  length[i][j] is the
 * number of pairs from a[i] and b[j] on.
 */
static void
match_gap(Gap gap, bool any)
{
	int			width = gap.nb + 1;
	int			start_a = 0;
	int			start_b = 0;
	int		   *length;

	if (gap.na == 0 || gap.nb == 0)
		return;
	rca_host_check_interrupts();
	if (gap.na > MAX_COMPARED / gap.nb)
	{
		if (any)
			pair_only(gap, 0, gap.na, 0, gap.nb);
		return;
	}
	length = palloc0((gap.na + 1) * width * sizeof(int));
	for (int i = gap.na - 1; i >= 0; i--)
	{
		for (int j = gap.nb - 1; j >= 0; j--)
			length[i * width + j] = are_alike(gap.a[i], gap.b[j]) ?
				length[(i + 1) * width + j + 1] + 1 :
				Max(length[(i + 1) * width + j], length[i * width + j + 1]);
	}
	for (int i = 0, j = 0; i < gap.na && j < gap.nb;)
	{
		if (are_alike(gap.a[i], gap.b[j]))
		{
			if (any)
				pair_only(gap, start_a, i, start_b, j);
			pair(gap.a[i++], gap.b[j++]);
			start_a = i;
			start_b = j;
		}
		else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
			i++;
		else
			j++;
	}
	if (any)
		pair_only(gap, start_a, gap.na, start_b, gap.nb);
	pfree(length);
}

/*
 * Collects the things without a partner up to the next one that has not moved.
 */
static int
collect(RcaThings things, RcaThings others, int i, RcaThing **found, int *n)
{
	*n = 0;
	for (; i < things.count; i++)
	{
		RcaThing   *thing = &things.items[i];

		if (thing->other == NULL)
			found[(*n)++] = thing;
		else if (is_paired(thing, others) && !thing->moved)
			break;
	}
	return i + 1;
}

void
rca_match_rest(RcaThings a, RcaThings b, bool any)
{
	Gap			gap;

	find_moved(a, b);
	gap.a = palloc(Max(a.count, 1) * sizeof(RcaThing *));
	gap.b = palloc(Max(b.count, 1) * sizeof(RcaThing *));
	for (int i = 0, j = 0; i < a.count && j < b.count;)
	{
		i = collect(a, b, i, gap.a, &gap.na);
		j = collect(b, a, j, gap.b, &gap.nb);
		match_gap(gap, any);
	}
	pfree(gap.a);
	pfree(gap.b);
}
