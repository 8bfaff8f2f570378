/*
 * test/generate/failures.c
 */
#include "base/base.h"

#include "failures.h"

#define MAX_GROUPS		4000

typedef struct Group
{
	char	   *key;
	int			count;
	Case		smallest;
	int			length;
} Group;

bool		told_fails = false;

static Group groups[MAX_GROUPS];
static int	ngroups = 0;

bool
is_failure(const Case *c, const Verdict *verdict)
{
	return verdict->worst > TOLD ||
		(told_fails && verdict->worst == TOLD && !choice_is_doubtful(&c->choice));
}

static bool
fails_alike(const Case *c, const Verdict *model)
{
	Verdict		verdict;

	case_try(c, &verdict);
	return is_failure(c, &verdict) && verdict.worst == model->worst &&
		strcmp(verdict.why, model->why) == 0;
}

/* Leaves out what the failure does not need.  "which" is one of its sets. */
static bool
leave_out(Case *c, uint32 *which, int first, int n, const Verdict *verdict)
{
	bool		changed = false;

	for (int i = first; i < n; i++)
	{
		uint32		before = *which;

		if ((before >> i & 1) != 0 || (before | 1U << i) == (1U << n) - 1)
			continue;
		*which |= 1U << i;
		if (fails_alike(c, verdict))
			changed = true;
		else
			*which = before;
	}
	return changed;
}

static void
shrink(Case *c, const Verdict *verdict, const Choice *demanded)
{
	bool		changed = true;

	while (changed)
	{
		changed = false;
		for (int d = 0; d < NDIMENSIONS; d++)
		{
			Case		plain = *c;

			if (choice_simplify(&plain.choice, demanded, (DimensionId) d) &&
				fails_alike(&plain, verdict))
			{
				*c = plain;
				changed = true;
			}
		}
		/* without the first entry, it is not known that midnight passed */
		case_write(c);
		changed |= leave_out(c, &c->left_out,
							 c->choice.variant[DIM_ORDER] == ORDER_MIDNIGHT,
							 facts.nentries, verdict);
		if (c->choice.variant[DIM_ACTIONS] != ACTIONS_NONE)
			changed |= leave_out(c, &c->actions_left_out, 0, facts.nactions, verdict);
	}
}

/*
 * The name of a failure: what is wrong, and which variants are not the
 * simplest.
 */
static void
make_key(char *key, size_t size, const Case *c, const Verdict *verdict)
{
	int			n = snprintf(key, size, "%s (%s):", outcome_names[verdict->worst], verdict->why);

	for (int i = 0; i < NDIMENSIONS; i++)
	{
		if (c->choice.variant[i] != 0 && n < (int) size)
			n += snprintf(key + n, size - n, " %s=%s", dimensions[i].name,
						  dimensions[i].variants[c->choice.variant[i]].name);
	}
}

void
failure_add(Case *c, const Verdict *verdict, const Choice *demanded)
{
	char		key[1024];
	int			i = 0;

	shrink(c, verdict, demanded);
	make_key(key, sizeof(key), c, verdict);
	case_write(c);
	while (i < ngroups && strcmp(groups[i].key, key) != 0)
		i++;
	if (i == MAX_GROUPS)
		return;
	if (i == ngroups)
	{
		groups[ngroups++].key = pg_strdup(key);
		groups[i].length = written.len + 1;
	}
	groups[i].count++;
	if (written.len < groups[i].length)
	{
		groups[i].smallest = *c;
		groups[i].length = written.len;
	}
}

static int
by_count(const void *a, const void *b)
{
	return ((const Group *) b)->count - ((const Group *) a)->count;
}

void
failures_print(uint64 seed, int whole, int brief)
{
	qsort(groups, ngroups, sizeof(Group), by_count);
	for (int i = 0; i < ngroups && i < whole; i++)
	{
		printf("\n%d x %s\n  --seed " UINT64_FORMAT " --first " UINT64_FORMAT " --count 1\n",
			   groups[i].count, groups[i].key, seed, groups[i].smallest.number);
		case_print(&groups[i].smallest);
	}
	for (int i = whole; i < ngroups && i < whole + brief; i++)
	{
		printf("%d x %s (--first " UINT64_FORMAT ") ", groups[i].count, groups[i].key,
			   groups[i].smallest.number);
		case_print_brief(&groups[i].smallest);
	}
}
