package vn.itplan.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order and depth of a plan's headings, and what may be done to them. A heading moves with all that stands below it.
 */
record Outline(List<Place> places) {

    static final int DEEPEST = 5;

    /**
     * @param depth from 1
     */
    record Place(long id, int depth, SectionNumbering numbering) {

        Place at(int newDepth) {
            return new Place(id, newDepth, numbering);
        }
    }

    /** No heading stands more than one step deeper than the one before it, whatever was deleted in between. */
    Outline {
        List<Place> sound = new ArrayList<>();
        int before = 0;
        for (Place place : places) {
            int depth = Math.min(place.depth(), before + 1);
            sound.add(place.at(depth));
            before = depth;
        }
        places = List.copyOf(sound);
    }

    /** The heading and all below it: from (inclusive), to (exclusive). */
    int end(int from) {
        int end = from + 1;
        while (end < places.size() && places.get(end).depth() > places.get(from).depth()) {
            end++;
        }
        return end;
    }

    int indexOf(long id) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    /** The heading with all below it. */
    List<Long> subtree(long id) {
        int from = indexOf(id);
        return places.subList(from, end(from)).stream().map(Place::id).toList();
    }

    /** Before the sibling above it; as it is when it is the first. */
    Outline up(long id) {
        int from = indexOf(id);
        int before = siblingBefore(from);
        return before < 0 ? this : swapped(before, from, end(from));
    }

    /** After the sibling below it; as it is when it is the last. */
    Outline down(long id) {
        int from = indexOf(id);
        int next = end(from);
        boolean isSibling = next < places.size()
                && places.get(next).depth() == places.get(from).depth();
        return isSibling ? swapped(from, next, end(next)) : this;
    }

    /** Below the sibling above it; as it is when there is none or when something would be too deep. */
    Outline in(long id) {
        int from = indexOf(id);
        boolean tooDeep = places.subList(from, end(from)).stream().anyMatch(place -> place.depth() >= DEEPEST);
        return siblingBefore(from) < 0 || tooDeep ? this : shifted(from, 1);
    }

    /** Beside the heading above it; those after it that stood beside it come below it, as in a word processor. */
    Outline out(long id) {
        int from = indexOf(id);
        return places.get(from).depth() == 1 ? this : shifted(from, -1);
    }

    /** What stands before each heading, by id: "I.", "2.1.", "a)", "-". */
    Map<Long, String> numbers() {
        Map<Long, String> shown = new HashMap<>();
        int[] counts = new int[DEEPEST + 2];
        String[] numbers = new String[DEEPEST + 2];
        Arrays.fill(numbers, "");
        for (Place place : places) {
            int depth = place.depth();
            counts[depth]++;
            Arrays.fill(counts, depth + 1, counts.length, 0);
            numbers[depth] = place.numbering().number(counts[depth], numbers[depth - 1]);
            shown.put(place.id(), place.numbering().shown(numbers[depth]));
        }
        return shown;
    }

    private int siblingBefore(int from) {
        for (int i = from - 1;
                i >= 0 && places.get(i).depth() >= places.get(from).depth();
                i--) {
            if (places.get(i).depth() == places.get(from).depth()) {
                return i;
            }
        }
        return -1;
    }

    private Outline swapped(int first, int second, int end) {
        List<Place> order = new ArrayList<>(places.subList(0, first));
        order.addAll(places.subList(second, end));
        order.addAll(places.subList(first, second));
        order.addAll(places.subList(end, places.size()));
        return new Outline(order);
    }

    private Outline shifted(int from, int by) {
        List<Place> order = new ArrayList<>(places);
        for (int i = from; i < end(from); i++) {
            order.set(i, order.get(i).at(order.get(i).depth() + by));
        }
        return new Outline(order);
    }
}
