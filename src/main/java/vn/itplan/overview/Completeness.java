package vn.itplan.overview;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a plan has come: its parts in the order of the document, each with what is still missing. */
public record Completeness(PartCounts counts, List<Task> tasks) {

    /** Remarks about what is there already: something else is to be done than to enter more of it. */
    private static final Set<String> OTHERWISE_MENDED =
            Set.of("taken-over", "citations-over", "leaderless", "sourceless");

    /** Of what a plan consists. */
    public enum Part {
        SECTIONS,
        LEGAL_BASES,
        PAST_RESULTS,
        CURRENT_STATE,
        INDICATORS,
        PROJECTS,
        FUNDING,
        SERVICES,
        RESPONSIBILITIES,
        APPENDICES,
        ISSUE
    }

    /** How a part stands. */
    public enum State {
        DONE,
        MISSING,
        NOT_STARTED,
        OPTIONAL
    }

    /**
     * A part of the plan.
     *
     * @param done how many of it there are, or are as they should be
     * @param all of how many, where that makes a difference
     * @param href the page where it is worked on
     */
    public record Task(
            Part part, State state, boolean required, long done, long all, String href, List<Remark> remarks) {

        /** Whether somebody has to do something about it. */
        public boolean isOpen() {
            return state == State.MISSING || state == State.NOT_STARTED;
        }

        /** What to do next, as the last part of the message's key. */
        public String nextKey() {
            if (part == Part.SECTIONS && state == State.NOT_STARTED) {
                return "OUTLINE";
            }
            return !remarks.isEmpty()
                            && OTHERWISE_MENDED.contains(remarks.get(0).key())
                    ? remarks.get(0).key()
                    : part.name();
        }

        /** Where to go for what is missing first. */
        public String next() {
            return remarks.isEmpty() ? href : remarks.get(0).href();
        }
    }

    /**
     * Something that is missing.
     *
     * @param key the last part of the message's key
     * @param href the page that shows just that
     */
    public record Remark(String key, long count, String href) {}

    /** How many parts the plan needs, or has something in. */
    public long needed() {
        return tasks.stream().filter(task -> task.state() != State.OPTIONAL).count();
    }

    public long done() {
        return tasks.stream().filter(task -> task.state() == State.DONE).count();
    }

    /** What to do next, null when nothing is missing. */
    public @Nullable Task next() {
        return tasks.stream().filter(Task::isOpen).findFirst().orElse(null);
    }
}
