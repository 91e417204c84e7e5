using LiteDB;
using StageMix.Tools;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>The one <see cref="LiteDatabase"/>: read whole and checked when it is opened, and written through from then on.</summary>
/// <remarks>LiteDB opens a file with scrambled pages in silence, so each record, their number and the last change are checked here.</remarks>
internal sealed class StoreDatabase : IDisposable
{
    private const string About = "about";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly LiteDatabase _lite;
    private readonly StoreWitness _witness;
    private readonly Dictionary<StoreKey, StoreRecord> _records;
    private readonly Lock _gate = new();
    private StoreHeader _header;

    private StoreDatabase(
        string path,
        LiteDatabase lite,
        StoreWitness witness,
        StoreHeader header,
        Dictionary<StoreKey, StoreRecord> records
    ) => (_path, _lite, _witness, _header, _records) = (path, lite, witness, header, records);

    /// <summary>How many changes were made so far.</summary>
    public long Sequence => _header.Sequence;

    /// <summary>All of a collection.</summary>
    /// <exception cref="StoreDamageException">one of them cannot be read</exception>
    public IEnumerable<T> Read<T>(string collection) =>
        _records.Values.Where(record => record.Key.Collection == collection).Select(record => record.Read<T>());

    /// <param name="beforeUpgrade">called before jobs of an older form are rewritten, with what writes a copy of them</param>
    /// <exception cref="StoreDamageException">it is not as it was left</exception>
    /// <exception cref="IOException">another process holds it, or it cannot be written</exception>
    public static StoreDatabase Open(string path, StoreSchema schema, Action<Action<string>> beforeUpgrade)
    {
        // what people asked for is for the bot's own user to read
        OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
        var witness = new StoreWitness(WitnessOf(path));
        using var untouched = new UntouchedCopy(path);
        LiteDatabase? lite = null;
        try
        {
            lite = Guarded(() => new LiteDatabase(new ConnectionString { Filename = path }));
            var (header, records) = Guarded(() => Load(lite, schema, witness.Read()));
            var database = new StoreDatabase(path, lite, witness, header, records);
            database.Upgrade(schema, beforeUpgrade);
            witness.Write(database._header.Sequence);
            return database;
        }
        catch (Exception failure)
        {
            CloseQuietly(lite);
            if (failure is StoreDamageException)
            {
                untouched.PutBack();
            }

            witness.Dispose();
            throw;
        }
    }

    /// <exception cref="StoreDamageException">the database is damaged</exception>
    public void Put<T>(StoreKey key, T value)
    {
        var record = StoreRecord.Of(key, value);
        lock (_gate)
        {
            Commit(_header.Next(_records.GetValueOrDefault(key), record), () => Write(record));
            _records[key] = record;
            Acknowledge();
        }
    }

    /// <exception cref="StoreDamageException">the database is damaged</exception>
    public void Delete(StoreKey key)
    {
        lock (_gate)
        {
            if (_records.TryGetValue(key, out var record))
            {
                Commit(_header.Next(record, null), () => _lite.GetCollection(key.Collection).Delete(key.Id));
                _records.Remove(key);
                Acknowledge();
            }
        }
    }

    /// <summary>Writes a copy that is whole by itself.</summary>
    /// <exception cref="StoreDamageException">the database is damaged</exception>
    public void CopyTo(string path)
    {
        lock (_gate)
        {
            _ = Guarded(() =>
            {
                _lite.Checkpoint();
                return true;
            });
            File.Copy(_path, path, overwrite: true);
        }
    }

    public void Dispose()
    {
        CloseQuietly(_lite);
        _witness.Dispose();
    }

    public static string WitnessOf(string path) => Path.ChangeExtension(path, ".sequence");

    /// <summary>LiteDB's own log of changes that are not yet in the file.</summary>
    public static string LogOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + "-log.db");

    private static (StoreHeader, Dictionary<StoreKey, StoreRecord>) Load(
        LiteDatabase lite,
        StoreSchema schema,
        long? acknowledged
    )
    {
        var found = lite.GetCollection(About).FindById("header");
        var header =
            found is not null ? StoreHeader.Read(found)
            : lite.GetCollectionNames().Any() ? throw new StoreDamageException("its header is missing")
            : StoreHeader.Empty(schema.Version);
        var records = new Dictionary<StoreKey, StoreRecord>();
        foreach (
            var record in StoreKey.Collections.SelectMany(collection =>
                lite.GetCollection(collection).FindAll().Select(document => StoreRecord.Of(collection, document))
            )
        )
        {
            if (!records.TryAdd(record.Key, record))
            {
                throw new StoreDamageException("a record stands in it twice");
            }
        }

        return !header.Describes(records.Values)
                ? throw new StoreDamageException(
                    $"it should hold {header.Count} records, and {records.Count} others were found"
                )
            : header.Sequence < acknowledged
                ? throw new StoreDamageException($"its last {acknowledged - header.Sequence} changes are missing")
            : (header, records);
    }

    private void Upgrade(StoreSchema schema, Action<Action<string>> beforeUpgrade)
    {
        var upgrades = schema.UpgradesFrom(_header.Schema).ToList();
        if (upgrades.Count == 0)
        {
            return;
        }

        beforeUpgrade(CopyTo);
        var upgraded = _records
            .Values.Where(record => record.Key.Collection == StoreKey.Jobs)
            .Select(record => upgrades.Aggregate(record, (before, upgrade) => before.Upgraded(upgrade)))
            .ToList();
        var header = upgraded.Aggregate(
            _header with
            {
                Schema = schema.Version,
            },
            (next, record) => next.Next(_records[record.Key], record)
        );
        Commit(header, () => upgraded.ForEach(Write));
        foreach (var record in upgraded)
        {
            _records[record.Key] = record;
        }

        Acknowledge();
    }

    private void Write(StoreRecord record) => _lite.GetCollection(record.Key.Collection).Upsert(record.ToDocument());

    private void Commit(StoreHeader header, Action change)
    {
        _ = Guarded(() =>
        {
            _lite.BeginTrans();
            try
            {
                change();
                _lite.GetCollection(About).Upsert(header.ToDocument());
                return _lite.Commit();
            }
            catch
            {
                // a full disk: what was begun must not go with the next change
                _lite.Rollback();
                throw;
            }
        });
        _header = header;
    }

    /// <summary>Comes after memory has followed LiteDB, so that both still agree when the disk does not take the log.</summary>
    private void Acknowledge()
    {
        AwaitLog();
        _witness.Write(_header.Sequence);
    }

    /// <summary>
    /// LiteDB calls a change committed before its own thread has written it to the log: a process killed in between would
    /// lose what was acknowledged. The log is whole when the file is as long as LiteDB means it to be.
    /// </summary>
    private void AwaitLog()
    {
        var log = new FileInfo(LogOf(_path));
        var length = Guarded(() => _lite.GetCollection("$database").Query().First()["logFileSize"].AsInt64);
        var isWritten = SpinWait.SpinUntil(
            () =>
            {
                log.Refresh();
                return length == 0 || (log.Exists && log.Length >= length);
            },
            _patience
        );
        if (!isWritten)
        {
            throw new IOException($"{log.FullName} was not written within {_patience.TotalSeconds:0} s.");
        }
    }

    /// <summary>LiteDB meets damage with exceptions of many kinds; what the disk refuses stays what it is.</summary>
    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure)
            when (failure is not (StoreDamageException or IOException or UnauthorizedAccessException))
        {
            throw new StoreDamageException($"LiteDB says \"{failure.Message.TrimEnd('.')}\"", failure);
        }
    }

    private static void CloseQuietly(LiteDatabase? lite)
    {
        try
        {
            lite?.Dispose();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // closing writes the log into the file, which damage prevents
        }
    }
}
