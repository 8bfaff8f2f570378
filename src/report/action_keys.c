/*
 * src/report/action_keys.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/action_keys.h"

#define HASH_BITS		48		/* 12 hexadecimal digits */

/* A name to be compared, and whose it is. */
typedef struct Named
{
	RcaStr		name;
	int			item;
} Named;

/*
 * FNV-1a over the letters and digits of a text, in lower case and with a blank
 * between words: punctuation, quotes and emphasis come and go.
 */
static uint64
hash_words(RcaStr s)
{
	uint64		hash = UINT64CONST(14695981039346656037);
	bool		blank = false;

	for (int i = 0; i < s.len; i++)
	{
		if (!rca_is_word(s.data[i]))
		{
			blank = true;
			continue;
		}
		if (blank)
			hash = (hash ^ ' ') * UINT64CONST(1099511628211);
		blank = false;
		hash = (hash ^ (unsigned char) rca_to_lower(s.data[i])) * UINT64CONST(1099511628211);
	}
	return (hash ^ (hash >> HASH_BITS)) & ((UINT64CONST(1) << HASH_BITS) - 1);
}

static RcaStr
hash_name(RcaStr action)
{
	uint64		hash = hash_words(action);
	char	   *text = psprintf("%06x%06x", (unsigned int) (hash >> 24),
								(unsigned int) (hash & 0xFFFFFF));

	return rca_str(text, HASH_BITS / 4);
}

/* By name, those of one name in the order of the report */
static int
compare_named(const void *a, const void *b)
{
	const Named *x = a;
	const Named *y = b;
	int			order = memcmp(x->name.data, y->name.data, Min(x->name.len, y->name.len));

	if (order != 0)
		return order;
	if (x->name.len != y->name.len)
		return x->name.len < y->name.len ? -1 : 1;
	return (x->item > y->item) - (x->item < y->item);
}

static void
sort_names(Named *named, const RcaStr *names, int n)
{
	for (int i = 0; i < n; i++)
	{
		named[i].name = names[i];
		named[i].item = i;
	}
	qsort(named, n, sizeof(Named), compare_named);
}

/* Where the run of one name ends that begins at i. */
static int
end_of_run(const Named *named, int n, int i)
{
	int			end = i + 1;

	while (end < n && rca_equal(named[end].name, named[i].name))
		end++;
	return end;
}

RcaStr *
rca_action_keys(const RcaActionItem *items, int n)
{
	RcaStr	   *keys = palloc(Max(n, 1) * sizeof(RcaStr));
	Named	   *named = palloc(Max(n, 1) * sizeof(Named));

	for (int i = 0; i < n; i++)
	{
		keys[i] = items[i].ticket.data != NULL ? items[i].ticket : items[i].anchor;
		if (keys[i].data == NULL)
			keys[i] = hash_name(items[i].action);
	}

	/* those that share a ticket */
	sort_names(named, keys, n);
	for (int i = 0, end; i < n; i = end)
	{
		end = end_of_run(named, n, i);
		for (int j = i; j < end && end > i + 1; j++)
		{
			int			item = named[j].item;
			RcaStr		hash;

			if (items[item].ticket.data == NULL && items[item].anchor.data == NULL)
				continue;
			hash = hash_name(items[item].action);
			keys[item].data = psprintf("%.*s:%.*s", named[j].name.len, named[j].name.data, hash.len, hash.data);
			keys[item].len = named[j].name.len + 1 + hash.len;
		}
	}

	/* those that are the same */
	sort_names(named, keys, n);
	for (int i = 0, end; i < n; i = end)
	{
		end = end_of_run(named, n, i);
		for (int j = i + 1; j < end; j++)
		{
			char	   *key = psprintf("%.*s-%d", named[j].name.len, named[j].name.data, j - i + 1);

			keys[named[j].item] = rca_str(key, (int) strlen(key));
		}
	}
	pfree(named);
	return keys;
}
