/*
 * client/glob.c
 */
#include "glob.h"

#include <fnmatch.h>

#include "host_client.h"

static char *
copy_bytes(const char *s, size_t len)
{
	char	   *copy = pg_malloc(len + 1);

	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

/* Compares what is before the next slash of both. */
static bool
first_matches(const char *pattern, const char *path)
{
	char	   *wanted = copy_bytes(pattern, strcspn(pattern, "/"));
	char	   *name = copy_bytes(path, strcspn(path, "/"));
	bool		result = (fnmatch(wanted, name, 0) == 0);

	pg_free(wanted);
	pg_free(name);
	return result;
}

/* What is behind the next slash, or NULL. */
static const char *
next_part(const char *s)
{
	const char *slash = strchr(s, '/');

	return slash ? slash + 1 : NULL;
}

/* Compares part by part. */
static bool
parts_match(const char *pattern, const char *path)
{
	while (pattern != NULL && path != NULL)
	{
		if (strcmp(pattern, "**") == 0)
			return true;
		if (strncmp(pattern, "**/", 3) == 0)
		{
			for (; path != NULL; path = next_part(path))
			{
				if (parts_match(pattern + 3, path))
					return true;
			}
			return false;
		}
		if (!first_matches(pattern, path))
			return false;
		pattern = next_part(pattern);
		path = next_part(path);
	}
	return pattern == NULL && path == NULL;
}

bool
glob_matches(const char *pattern, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (strchr(pattern, '/') != NULL)
		return parts_match(pattern, path);
	return fnmatch(pattern, slash ? slash + 1 : path, 0) == 0;
}

/* Skips slashes. */
static const char *
skip_slashes(const char *s)
{
	return s + strspn(s, "/");
}

bool
glob_covers(const char *pattern, const char *path, size_t given)
{
	char	   *copy = pg_strdup(path);
	bool		result = false;

	while (!result && strlen(copy) > given)
	{
		const char *below = skip_slashes(copy + given);
		char	   *slash = strrchr(copy, '/');

		result = glob_matches(pattern, copy) || glob_matches(pattern, below) ||
			(pattern[0] == '/' && parts_match(skip_slashes(pattern), below));
		if (slash == NULL)
			break;
		*slash = '\0';
	}
	pg_free(copy);
	return result;
}
