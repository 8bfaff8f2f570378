/*
 * src/base/name_index.c
 */
#include "base/base.h"

#include "base/name_index.h"
#include "base/text.h"

/* A name while it is being sorted. */
typedef struct Item
{
	RcaStr		name;
	int			place;
} Item;

static int
compare_names(RcaStr a, RcaStr b)
{
	int			shorter = Min(a.len, b.len);

	for (int i = 0; i < shorter; i++)
	{
		int			difference = (unsigned char) rca_to_lower(a.data[i]) -
			(unsigned char) rca_to_lower(b.data[i]);

		if (difference != 0)
			return difference;
	}
	return (a.len > b.len) - (a.len < b.len);
}

static int
compare_items(const void *a, const void *b)
{
	const Item *x = a;
	const Item *y = b;
	int			difference = compare_names(x->name, y->name);

	return difference != 0 ? difference : x->place - y->place;
}

void
rca_name_index(RcaNameIndex *index, const RcaStrList *names)
{
	Item	   *items = palloc(Max(names->count, 1) * sizeof(Item));

	index->names = names;
	index->order = palloc(Max(names->count, 1) * sizeof(int));
	for (int i = 0; i < names->count; i++)
	{
		items[i].name = names->items[i];
		items[i].place = i;
	}
	if (names->count > 1)
		qsort(items, names->count, sizeof(Item), compare_items);
	for (int i = 0; i < names->count; i++)
		index->order[i] = items[i].place;
	pfree(items);
}

static RcaStr
name_at(const RcaNameIndex *index, int i)
{
	return index->names->items[index->order[i]];
}

int
rca_name_index_find(const RcaNameIndex *index, RcaStr name, int *count)
{
	int			low = 0;
	int			high = index->names->count;
	int			end;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (compare_names(name_at(index, middle), name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	end = low;
	while (end < index->names->count && rca_equal_nocase(name_at(index, end), name))
		end++;
	*count = end - low;
	return low;
}

bool *
rca_name_index_repeats(const RcaNameIndex *index)
{
	bool	   *repeats = palloc0(Max(index->names->count, 1) * sizeof(bool));

	for (int i = 1; i < index->names->count; i++)
	{
		if (rca_equal_nocase(name_at(index, i - 1), name_at(index, i)))
			repeats[index->order[i]] = true;
	}
	return repeats;
}
