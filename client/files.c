/*
 * client/files.c
 *
 * A path goes into the table as it was given, joined with what was found under
 * it.  It is not made absolute, because the same folder may have another path
 * on another machine.
 *
 * In a folder, names that begin with a dot are skipped, and so is everything
 * that is neither a file nor a folder.  Links to files are followed.  Links to
 * folders are not, because they may lead in a circle, or to the same files
 * twice.
 */
#include "client.h"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cryptohash.h"
#include "mb/pg_wchar.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "files.h"
#include "glob.h"
#include "host_client.h"
#include "messages.h"

/* macOS has another name for it */
#ifdef __APPLE__
#define st_mtim				st_mtimespec
#define st_ctim				st_ctimespec
#endif

/* how often to read a file that changes in the meantime */
#define MAX_READS			3

static const char *const default_globs[] = {"*.md", "*.markdown"};

typedef struct FailureCode
{
	int			number;
	const char *code;
} FailureCode;

/* the SQLSTATEs that the server gives for its own files */
static const FailureCode failure_codes[] = {
	{EACCES, "42501"},
	{EPERM, "42501"},
	{EROFS, "42501"},
	{ENOENT, "58P01"},
	{ENOTDIR, "58P01"},
	{EEXIST, "58P02"},
	{ENOSPC, "53100"},
	{EDQUOT, "53100"},
	{EMFILE, "53000"},
	{ENFILE, "53000"},
	{ENOMEM, "53200"},
};

void
refuse(Refusal *refusal, const char *code, const char *message)
{
	refusal->line = 1;
	refusal->col = 1;
	refusal->code = code;
	refusal->message = message;
}

void
refuse_errno(Refusal *refusal, const char *what)
{
	int			number = errno;
	const char *code = "58030"; /* input/output error */

	for (size_t i = 0; i < lengthof(failure_codes); i++)
	{
		if (failure_codes[i].number == number)
			code = failure_codes[i].code;
	}
	refuse(refusal, code, psprintf("%s: %s", what, strerror(number)));
}

static void
report_unread(Files *files, const char *path, const char *what)
{
	Refusal		refusal;

	refuse_errno(&refusal, what);
	report_finding(path, refusal.line, refusal.col, refusal.code,
				   refusal.message);
	files->nunread++;
}

/*
 * Reports an argument that names nothing.  It is not a finding about a file.
 */
static void
report_no_path(Files *files, const char *path)
{
	report_error(NULL, NULL, "could not stat \"%s\": %s", path, strerror(errno));
	files->nunread++;
}

bool
is_valid_utf8(const char *s)
{
	int			len = (int) strlen(s);

	return pg_encoding_verifymbstr(PG_UTF8, s, len) == len;
}

static void
add_path(Files *files, Root *root, const char *path)
{
	root->nfiles++;
	if (!is_valid_utf8(path))
	{
		report_finding(path, 1, 1, "22021",
					   "the name of the file is not valid UTF-8, so the table cannot store it");
		files->nunread++;
		return;
	}
	KEEP_ROOM(files->paths, files->npaths, files->max_paths);
	files->paths[files->npaths++] = pg_strdup(path);
}

const char *
path_below(const Root *root, const char *path)
{
	const char *below = path + strlen(root->path);

	while (*below == '/')
		below++;
	return below;
}

/* Does a path under a root match one of the patterns? */
static bool
matches(const Options *options, const Root *root, const char *path)
{
	const char *const *globs = default_globs;
	int			nglobs = lengthof(default_globs);
	const char *below = path_below(root, path);

	if (options->globs.nitems > 0)
	{
		globs = options->globs.items;
		nglobs = options->globs.nitems;
	}
	for (int i = 0; i < nglobs; i++)
	{
		if (glob_matches(globs[i], below))
			return true;
	}
	return false;
}

/* Is a path under a root, or a file that was given, to be skipped? */
static bool
is_excluded(const Options *options, const Root *root, const char *path)
{
	size_t		given = root->is_folder ? strlen(root->path) : 0;

	for (int i = 0; i < options->excludes.nitems; i++)
	{
		if (glob_covers(options->excludes.items[i], path, given))
			return true;
	}
	return false;
}

static char *
join(const char *folder, const char *name)
{
	size_t		len = strlen(folder);
	char	   *path = pg_malloc(len + strlen(name) + 2);

	/* the root of the file system ends with a slash */
	sprintf(path, "%s%s%s", folder, len > 0 && folder[len - 1] != '/' ? "/" : "", name);
	return path;
}

static void
walk(const Options *options, Files *files, Root *root, const char *folder)
{
	DIR		   *dir = opendir(folder[0] ? folder : ".");
	struct dirent *entry;

	if (dir == NULL)
	{
		report_unread(files, folder[0] ? folder : ".", "could not open the folder");
		return;
	}
	while (!interrupted && (errno = 0, entry = readdir(dir)) != NULL)
	{
		struct stat st;
		char	   *path;

		if (entry->d_name[0] == '.')
			continue;
		path = join(folder, entry->d_name);
		if (is_excluded(options, root, path))
			 /* not even looked at */ ;
		else if (lstat(path, &st) != 0)
		{
			/* removed after the folder was read: as if it had never existed */
			if (errno != ENOENT)
				report_unread(files, path, "could not stat the file");
		}
		else if (S_ISDIR(st.st_mode))
			walk(options, files, root, path);
		else if (S_ISLNK(st.st_mode))
		{
			if (stat(path, &st) != 0)
			{
				/* a broken link matters only if its file would be read */
				if (matches(options, root, path))
					report_unread(files, path, "could not follow the link");
			}
			else if (S_ISDIR(st.st_mode))
				files->nlinks++;
			else if (S_ISREG(st.st_mode) && matches(options, root, path))
				add_path(files, root, path);
		}
		else if (S_ISREG(st.st_mode) && matches(options, root, path))
			add_path(files, root, path);
		pg_free(path);
		errno = 0;
	}
	if (errno != 0)
		report_unread(files, folder[0] ? folder : ".", "could not read the folder");
	closedir(dir);
}

char *
normal_path(const char *path)
{
	char	   *result = pg_malloc(strlen(path) + 1);
	char	   *out = result;

	while (*path)
	{
		bool		at_start = (out == result || out[-1] == '/');

		if (at_start && path[0] == '.' && (path[1] == '/' || path[1] == '\0'))
		{
			path++;
			if (out == result)
			{
				while (*path == '/')
					path++;
			}
		}
		else if (*path == '/' && out > result && out[-1] == '/')
			path++;
		else
			*out++ = *path++;
	}
	if (out > result + 1 && out[-1] == '/')
		out--;
	*out = '\0';
	return result;
}

static int
compare_paths(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

void
find_files(const Options *options, Files *files)
{
	int			kept = 0;

	memset(files, 0, sizeof(*files));
	files->roots = pg_malloc0(options->npaths * sizeof(Root));
	files->nroots = options->npaths;
	for (int i = 0; i < options->npaths; i++)
	{
		Root	   *root = &files->roots[i];
		const char *name;
		struct stat st;

		root->path = normal_path(options->paths[i]);
		name = root->path[0] ? root->path : ".";
		/*
		 * an empty argument is an error in a script, and does not mean the
		 * current folder
		 */
		if (options->paths[i][0] == '\0')
			errno = ENOENT;
		if (options->paths[i][0] == '\0' || stat(name, &st) != 0)
			report_no_path(files, options->paths[i]);
		else if (S_ISDIR(st.st_mode))
		{
			root->is_folder = true;
			walk(options, files, root, root->path);
		}
		else if (is_excluded(options, root, root->path))
			files->nexcluded++;
		else if (S_ISREG(st.st_mode))
			add_path(files, root, root->path);
		else
		{
			report_finding(name, 1, 1, "42809", "it is neither a file nor a folder");
			files->nunread++;
		}
	}

	if (files->npaths > 1)
		qsort(files->paths, files->npaths, sizeof(char *), compare_paths);
	for (int i = 0; i < files->npaths; i++)
	{
		if (kept == 0 || strcmp(files->paths[i], files->paths[kept - 1]) != 0)
			files->paths[kept++] = files->paths[i];
	}
	files->npaths = kept;
}

static bool
is_under(const char *path, const char *folder)
{
	size_t		len = strlen(folder);

	/* a path that leads out of the current folder is not in it */
	if (len == 0)
		return path[0] != '/' && strcmp(path, "..") != 0 &&
			strncmp(path, "../", 3) != 0;
	if (strncmp(path, folder, len) != 0)
		return false;
	/* this program never makes a path with two slashes */
	if (folder[len - 1] == '/')
		return path[len] != '/';
	return path[len] == '/' && path[len + 1] != '/';
}

bool
matches_patterns(const Patterns *patterns, const char *path)
{
	for (int i = 0; i < patterns->nitems; i++)
	{
		const char *wanted = patterns->items[i];

		if (strcmp(path, wanted) == 0 || is_under(path, wanted) ||
			fnmatch(wanted, path, 0) == 0)
			return true;
	}
	return false;
}

Root *
root_of_path(const Options *options, const Files *files, const char *path)
{
	for (int i = 0; i < files->nroots; i++)
	{
		Root	   *root = &files->roots[i];

		if (!root->is_folder)
		{
			if (strcmp(path, root->path) == 0 && !is_excluded(options, root, path))
				return root;
		}
		else if (is_under(path, root->path) && matches(options, root, path) &&
				 !is_excluded(options, root, path))
			return root;
	}
	return NULL;
}

void
compute_hash(Content *content)
{
	pg_cryptohash_ctx *context = pg_cryptohash_create(PG_SHA256);

	if (context == NULL || pg_cryptohash_init(context) < 0 ||
		pg_cryptohash_update(context, (uint8 *) content->data,
							 content->len) < 0 ||
		pg_cryptohash_final(context, content->hash, HASH_LENGTH) < 0)
	{
		report_error(NULL, NULL, "could not compute a SHA-256 hash");
		exit(STATUS_NOTHING);
	}
	pg_cryptohash_free(context);
}

static bool
same_time(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static bool
same_state(const struct stat *a, const struct stat *b)
{
	return a->st_size == b->st_size &&
		same_time(&a->st_mtim, &b->st_mtim) &&
		same_time(&a->st_ctim, &b->st_ctim);
}

typedef enum ReadResult
{
	READ_DONE,
	READ_REFUSED,
	READ_CHANGED,
} ReadResult;

static ReadResult
read_open_file(int fd, Content *content, Refusal *refusal)
{
	struct stat before;
	struct stat after;

	if (fstat(fd, &before) != 0)
	{
		refuse_errno(refusal, "could not stat the file");
		return READ_REFUSED;
	}
	if (!S_ISREG(before.st_mode))
	{
		refuse(refusal, "42809", "it is not a file");
		return READ_REFUSED;
	}
	if (before.st_size > RCA_MAX_DOCUMENT_SIZE)
	{
		refuse(refusal, "RCA000",
			   psprintf("document of %lld bytes exceeds the limit of %d bytes",
						(long long) before.st_size, RCA_MAX_DOCUMENT_SIZE));
		return READ_REFUSED;
	}
	/* one more byte shows whether the file has grown */
	if (content->capacity < before.st_size + 1)
	{
		content->capacity = (int) before.st_size + 4096;
		content->data = pg_realloc(content->data, content->capacity);
	}
	content->len = 0;
	while (content->len <= before.st_size)
	{
		ssize_t		n = read(fd, content->data + content->len,
							 before.st_size + 1 - content->len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
		{
			refuse_errno(refusal, "could not read the file");
			return READ_REFUSED;
		}
		if (n == 0)
			break;
		content->len += (int) n;
	}
	if (fstat(fd, &after) != 0 || !same_state(&before, &after) ||
		content->len != after.st_size)
		return READ_CHANGED;
	return READ_DONE;
}

/* Reads a file by its name in an open folder; flags are those of open(2). */
static bool
read_by_name(int folder, const char *name, int flags, Content *content,
			 Refusal *refusal)
{
	for (int i = 0; i < MAX_READS; i++)
	{
		/* do not wait for a writer if it has become a pipe */
		int			fd = openat(folder, name,
								O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);
		ReadResult	result;

		if (fd < 0)
		{
			refuse_errno(refusal, "could not open the file");
			return false;
		}
		result = read_open_file(fd, content, refusal);
		close(fd);
		if (result == READ_REFUSED)
			return false;
		if (result == READ_DONE)
		{
			compute_hash(content);
			return true;
		}
	}
	refuse(refusal, "55006", "the file changed while it was being read");
	return false;
}

bool
read_file(const char *path, Content *content, Refusal *refusal)
{
	return read_by_name(AT_FDCWD, path, 0, content, refusal);
}

bool
read_file_in(int folder, const char *name, Content *content, Refusal *refusal)
{
	return read_by_name(folder, name, O_NOFOLLOW, content, refusal);
}

bool
verify_text(const Content *content, Refusal *refusal)
{
	int			valid = pg_encoding_verifymbstr(PG_UTF8, content->data,
												content->len);
	RcaStr		text = {content->data, content->len};

	if (valid == content->len)
		return true;
	refuse(refusal, "RCA000", content->data[valid] == '\0' ?
		   "There is a zero byte here. Text cannot contain zero bytes." :
		   "The bytes here are not valid UTF-8.");
	rca_position(text, valid, &refusal->line, &refusal->col);
	return false;
}
