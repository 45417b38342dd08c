package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.appendix.importing.Provenance.Owner;

/** What an import did, kept so that it can be undone: what was made, and what stood there before a change. */
final class ImportEffects {

    private static final int BATCH = 500;

    /**
     * @param before the values before a change as JSON, null for a row that was made
     * @param deleted whether the row was deleted; undoing brings it back
     * @param versionAfter the version that the row had when the import was done
     */
    record Effect(Owner owner, long id, @Nullable String before, boolean deleted, int versionAfter) {

        boolean created() {
            return before == null;
        }

        boolean changed() {
            return before != null && !deleted;
        }
    }

    private final List<Effect> effects = new ArrayList<>();

    void created(Owner owner, long id) {
        effects.add(new Effect(owner, id, null, false, 0));
    }

    void changed(Owner owner, long id, String before) {
        effects.add(new Effect(owner, id, before, false, 0));
    }

    void deleted(Owner owner, long id, String before) {
        effects.add(new Effect(owner, id, before, true, 0));
    }

    /** Writes them with the versions that the rows have now; everything must have been flushed. */
    void write(JdbcTemplate jdbc, JdbcClient client, ImportRun run) {
        Map<Owner, Map<Long, Integer>> versions = versions(client, effects);
        List<Object[]> rows = new ArrayList<>();
        for (Effect effect : effects) {
            Integer version = versions.getOrDefault(effect.owner(), Map.of()).get(effect.id());
            rows.add(new Object[] {
                run.id(),
                rows.size(),
                effect.owner().name(),
                effect.id(),
                effect.created(),
                effect.before(),
                version,
                effect.deleted()
            });
        }
        for (int i = 0; i < rows.size(); i += BATCH) {
            jdbc.batchUpdate("""
                    insert into import_effect (import_id, ordinal, object_type, object_id, created, before, version_after,
                      deleted)
                    values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                    """, rows.subList(i, Math.min(rows.size(), i + BATCH)));
        }
    }

    /** In the order in which they were done. */
    static List<Effect> of(JdbcClient client, long run) {
        return client.sql("""
                        select object_type as owner, object_id as id, before::text as before, deleted, version_after
                        from import_effect where import_id = :run order by ordinal
                        """).param("run", run).query(Effect.class).list();
    }

    /** The versions that the rows have now; deleting counts as a version. */
    static Map<Owner, Map<Long, Integer>> versions(JdbcClient client, List<Effect> effects) {
        Map<Owner, Map<Long, Integer>> versions = new HashMap<>();
        for (Owner owner : Owner.values()) {
            Long[] ids = effects.stream()
                    .filter(effect -> effect.owner() == owner)
                    .map(Effect::id)
                    .toArray(Long[]::new);
            if (ids.length > 0) {
                Map<Long, Integer> byId = versions.computeIfAbsent(owner, same -> new HashMap<>());
                client.sql("select id, row_version from " + owner.table() + " where id = any (:ids)")
                        .param("ids", ids)
                        .query(row -> {
                            byId.put(row.getLong(1), row.getInt(2));
                        });
            }
        }
        return versions;
    }
}
