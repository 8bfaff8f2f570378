/*
 * client/origin.c
 */
#include "origin.h"

#include <limits.h>
#include <unistd.h>

#include "host_client.h"

void
origins_open(Origins *origins)
{
	char		host[256] = "";
	char		folder[PATH_MAX];
	char	   *here;

	memset(origins, 0, sizeof(*origins));
	(void) gethostname(host, sizeof(host) - 1);
	origins->here[true] = psprintf("%s:/", host);
	if (getcwd(folder, sizeof(folder)) == NULL)
		return;
	here = psprintf("%s:%s", host, folder);
	if (is_valid_utf8(here))
		origins->here[false] = here;
}

static bool
same_name(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

int
origin_of_name(Origins *origins, const char *name)
{
	for (int i = 0; i < origins->count; i++)
	{
		if (same_name(origins->items[i].name, name))
			return i;
	}
	KEEP_ROOM(origins->items, origins->count, origins->max_items);
	memset(&origins->items[origins->count], 0, sizeof(Origin));
	origins->items[origins->count].name = name ? pg_strdup(name) : NULL;
	return origins->count++;
}

static bool
is_here(const Origins *origins, const Origin *origin)
{
	return origin->name != NULL &&
		(same_name(origin->name, origins->here[false]) ||
		 same_name(origin->name, origins->here[true]));
}

bool
is_known(const Origins *origins, const Origin *origin)
{
	return is_here(origins, origin) ||
		(origin->nfiles > 0 && origin->nfiles * INT64CONST(2) >= origin->nrows);
}

static bool
is_absolute_name(const char *name)
{
	size_t		len = strlen(name);

	return len >= 2 && strcmp(name + len - 2, ":/") == 0;
}

void
origins_settle(Origins *origins)
{
	for (int absolute = 0; absolute < 2; absolute++)
	{
		const Origin *best = NULL;

		for (int i = 0; i < origins->count; i++)
		{
			const Origin *origin = &origins->items[i];

			if (origin->name == NULL || is_absolute_name(origin->name) != (absolute == 1) ||
				!is_known(origins, origin))
				continue;
			if (is_here(origins, origin))
			{
				best = NULL;
				break;
			}
			if (best == NULL || origin->nfiles > best->nfiles)
				best = origin;
		}
		if (best != NULL)
			origins->here[absolute] = best->name;
	}
}

const char *
origin_of_path(const Origins *origins, const char *path)
{
	return origins->here[path[0] == '/'];
}
