package vn.itplan.audit;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.audit.AuditTrail.Entry;

/**
 * Puts every flushed change of a {@link Traced} row into the trail, just before the transaction completes and within it:
 * one entry for a creation (all its values as JSON), one for each changed field. Setting {@code deletedAt} reads as a deletion.
 */
@Component
class RowChangeListener implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final Set<String> SILENT = Set.of("id", "rowVersion", "provinceId", "changedAt", "createdAt");
    private static final String DELETED_AT = "deletedAt";

    private final transient AuditTrail trail;
    private final transient EntityManagerFactory entityManagers;
    private final transient JsonMapper json;
    private final transient Map<SharedSessionContractImplementor, List<Entry>> pending = new WeakHashMap<>();

    RowChangeListener(AuditTrail trail, EntityManagerFactory entityManagers, JsonMapper json) {
        this.trail = trail;
        this.entityManagers = entityManagers;
        this.json = json;
    }

    @PostConstruct
    void register() {
        var listeners = entityManagers
                .unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof Traced traced) {
            String values = describe(event.getPersister().getPropertyNames(), event.getState());
            later(event.getSession(), new Entry("CREATED", traced.traceSubject(), null, null, values, null));
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (!(event.getEntity() instanceof Traced traced) || event.getDirtyProperties() == null) {
            return;
        }
        String[] names = event.getPersister().getPropertyNames();
        Object[] oldState = event.getOldState();
        for (int property : event.getDirtyProperties()) {
            Object before = oldState == null ? null : oldState[property];
            Object after = event.getState()[property];
            if (SILENT.contains(names[property]) || Objects.equals(before, after)) {
                continue;
            }
            if (names[property].equals(DELETED_AT)) {
                String action = after == null ? "RESTORED" : "DELETED";
                later(event.getSession(), new Entry(action, traced.traceSubject(), null, null, null, null));
            } else {
                later(
                        event.getSession(),
                        new Entry(
                                "CHANGED",
                                traced.traceSubject(),
                                names[property],
                                text(before),
                                text(after),
                                traced.traceReason()));
            }
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        if (event.getEntity() instanceof Traced traced) {
            String values = describe(event.getPersister().getPropertyNames(), event.getDeletedState());
            later(event.getSession(), new Entry("DELETED", traced.traceSubject(), null, values, null, null));
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void later(SharedSessionContractImplementor session, Entry entry) {
        synchronized (pending) {
            List<Entry> entries = pending.get(session);
            if (entries == null) {
                entries = new ArrayList<>();
                pending.put(session, entries);
                session.getTransactionCompletionCallbacks().registerCallback(this::writePending);
                session.getTransactionCompletionCallbacks()
                        .registerCallback((boolean done, SharedSessionContractImplementor ended) -> forget(ended));
            }
            entries.add(entry);
        }
    }

    private void writePending(SharedSessionContractImplementor session) {
        List<Entry> entries = forget(session);
        if (!entries.isEmpty()) {
            trail.write(entries);
        }
    }

    private List<Entry> forget(SharedSessionContractImplementor session) {
        synchronized (pending) {
            List<Entry> entries = pending.remove(session);
            return entries == null ? List.of() : entries;
        }
    }

    private String describe(String[] names, Object[] state) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            if (state[i] != null && !SILENT.contains(names[i])) {
                values.put(names[i], String.valueOf(text(state[i])));
            }
        }
        return json.writeValueAsString(values);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.length + " bytes" : Objects.toString(value, null);
    }
}
