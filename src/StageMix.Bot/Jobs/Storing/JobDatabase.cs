using LiteDB;
using StageMix.Tools;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>The one <see cref="LiteDatabase"/>: read whole and checked when it is opened, and written through from then on.</summary>
/// <remarks>LiteDB opens a file with scrambled pages in silence, so each job, their number and the last change are checked here.</remarks>
internal sealed class JobDatabase : IDisposable
{
    private const string Jobs = "jobs";
    private const string About = "about";

    private readonly string _path;
    private readonly LiteDatabase _lite;
    private readonly StoreWitness _witness;
    private readonly Dictionary<string, JobRecord> _records;
    private StoreHeader _header;

    private JobDatabase(
        string path,
        LiteDatabase lite,
        StoreWitness witness,
        StoreHeader header,
        Dictionary<string, JobRecord> records
    ) => (_path, _lite, _witness, _header, _records) = (path, lite, witness, header, records);

    /// <summary>How many changes were made so far.</summary>
    public long Sequence => _header.Sequence;

    public IEnumerable<MixJob> ReadAll() => _records.Values.Select(record => record.Read());

    /// <param name="beforeUpgrade">called before jobs of an older form are rewritten, with what writes a copy of them</param>
    /// <exception cref="StoreDamageException">it is not as it was left</exception>
    /// <exception cref="IOException">another process holds it, or it cannot be written</exception>
    public static JobDatabase Open(string path, StoreSchema schema, Action<Action<string>> beforeUpgrade)
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
            var database = new JobDatabase(path, lite, witness, header, records);
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
    public void Put(MixJob job)
    {
        var record = JobRecord.Of(job);
        var before = _records.GetValueOrDefault(record.Id);
        Commit(_header.Next(before, record), jobs => jobs.Upsert(record.ToDocument()));
        _records[record.Id] = record;
    }

    /// <exception cref="StoreDamageException">the database is damaged</exception>
    public void Delete(JobId id)
    {
        if (_records.TryGetValue(id.ToString(), out var record))
        {
            Commit(_header.Next(record, null), jobs => jobs.Delete(record.Id));
            _records.Remove(record.Id);
        }
    }

    /// <summary>Writes a copy that is whole by itself.</summary>
    /// <exception cref="StoreDamageException">the database is damaged</exception>
    public void CopyTo(string path)
    {
        _ = Guarded(() =>
        {
            _lite.Checkpoint();
            return true;
        });
        File.Copy(_path, path, overwrite: true);
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

    private static (StoreHeader, Dictionary<string, JobRecord>) Load(
        LiteDatabase lite,
        StoreSchema schema,
        long? acknowledged
    )
    {
        var found = lite.GetCollection(About).FindById("header");
        var header = found is null ? StoreHeader.Empty(schema.Version) : StoreHeader.Read(found);
        var records = new Dictionary<string, JobRecord>(StringComparer.Ordinal);
        foreach (var document in lite.GetCollection(Jobs).FindAll())
        {
            var record = JobRecord.Of(document);
            if (!records.TryAdd(record.Id, record))
            {
                throw new StoreDamageException("a job stands in it twice");
            }
        }

        return !header.Describes(records.Values)
                ? throw new StoreDamageException(
                    $"it should hold {header.Count} jobs, and {records.Count} others were found"
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
            .Values.Select(record => upgrades.Aggregate(record, (before, upgrade) => before.Upgraded(upgrade)))
            .ToList();
        var header = upgraded.Aggregate(
            _header with
            {
                Schema = schema.Version,
            },
            (next, record) => next.Next(_records[record.Id], record)
        );
        Commit(
            header,
            jobs =>
            {
                foreach (var record in upgraded)
                {
                    jobs.Upsert(record.ToDocument());
                }
            }
        );
        foreach (var record in upgraded)
        {
            _records[record.Id] = record;
        }
    }

    private void Commit(StoreHeader header, Action<ILiteCollection<BsonDocument>> change)
    {
        _ = Guarded(() =>
        {
            _lite.BeginTrans();
            try
            {
                change(_lite.GetCollection(Jobs));
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
        _witness.Write(header.Sequence);
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
