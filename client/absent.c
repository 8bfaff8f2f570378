/*
 * client/absent.c
 *
 * A missing file alone shows little, because a disk may not be mounted.  The
 * file is only considered removed if the nearest existing folder of its path
 * is not empty.
 */
#include "absent.h"

#include <dirent.h>
#include <sys/stat.h>

#include "host_client.h"

static bool
is_empty(const char *folder)
{
	DIR		   *dir = opendir(folder);
	struct dirent *entry;
	bool		empty = true;

	if (dir == NULL)
		return true;
	while (empty && (entry = readdir(dir)) != NULL)
		empty = entry->d_name[0] == '.';
	closedir(dir);
	return empty;
}

/*
 * What is at a path.  For nothing and for a folder, which sets *is_folder, it
 * is ABSENT_GONE.
 */
static Absence
look_at(const char *path, bool *is_folder)
{
	struct stat st;

	*is_folder = false;
	if (lstat(path, &st) != 0)
		return errno == ENOENT || errno == ENOTDIR ? ABSENT_GONE : ABSENT_UNKNOWN;
	*is_folder = S_ISDIR(st.st_mode);
	if (S_ISLNK(st.st_mode))
		return ABSENT_LINK;
	return *is_folder ? ABSENT_GONE : ABSENT_FOUND;
}

Absence
look_for(const Root *root, const char *path, char **folder)
{
	const char *below = path_below(root, path);
	char	   *prefix = pg_strdup(path);

	*folder = pg_strdup(root->path[0] ? root->path : ".");
	for (;;)
	{
		const char *slash = strchr(below, '/');
		size_t		len = slash ? (size_t) (slash - path) : strlen(path);
		bool		is_folder;
		Absence		absence;

		if (below[0] == '.' || below[0] == '/' || below[0] == '\0')
		{
			pg_free(prefix);
			return ABSENT_HIDDEN;
		}
		memcpy(prefix, path, len);
		prefix[len] = '\0';
		absence = look_at(prefix, &is_folder);
		if (slash != NULL && is_folder)
		{
			pg_free(*folder);
			*folder = pg_strdup(prefix);
			below = slash + 1;
			continue;
		}

		/*
		 * A link in the place of a file counts as that file.  A file in the
		 * place of a folder does not count as that folder.
		 */
		if (slash == NULL && absence == ABSENT_LINK)
			absence = ABSENT_FOUND;
		else if (slash != NULL && absence == ABSENT_FOUND)
			absence = ABSENT_GONE;
		if (absence == ABSENT_GONE && is_empty(*folder))
			absence = ABSENT_EMPTY;
		pg_free(prefix);
		return absence;
	}
}
