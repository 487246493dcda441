package org.openspaces.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import java.util.List;
import java.util.concurrent.Future;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ChangeOperationsTest {

    private static final String ENTRY = "entry";
    private static final ISpaceQuery<String> QUERY = new IdQuery<>(String.class, 7);
    private static final ChangeSet CHANGES = new ChangeSet().unset("name");
    private static final AsyncFutureListener<ChangeResult<String>> LISTENER = result -> {};

    private final RecordingGigaSpace recorder = new RecordingGigaSpace();
    private final GigaSpace space = recorder.gigaSpace;

    private ListAssert<Object> assertThatCall() {
        List<Object> call = recorder.onlyCall();
        return assertThat(call);
    }

    private ListAssert<Object> assertThatCallOf(Future<?> returned) {
        assertThat(returned == recorder.future).isTrue();
        return assertThatCall();
    }

    @Test
    void changeByTemplateUsesTheDefaultsAndDoesNotWait() {
        space.change(ENTRY, CHANGES);
        assertThatCall().containsExactly("change", ENTRY, CHANGES, RecordingGigaSpace.CHANGE, 0L);
        space.change(ENTRY, CHANGES, 5);
        assertThatCall().containsExactly("change", ENTRY, CHANGES, RecordingGigaSpace.CHANGE, 5L);
        space.change(ENTRY, CHANGES, ChangeModifiers.NONE);
        assertThatCall().containsExactly("change", ENTRY, CHANGES, ChangeModifiers.NONE, 0L);
    }

    @Test
    void asyncChangeByTemplateUsesTheDefaultsAndDoesNotWait() {
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES))
                .containsExactly("asyncChange", ENTRY, CHANGES, RecordingGigaSpace.CHANGE, 0L, null);
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES, LISTENER))
                .containsExactly("asyncChange", ENTRY, CHANGES, RecordingGigaSpace.CHANGE, 0L, LISTENER);
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES, 5))
                .containsExactly("asyncChange", ENTRY, CHANGES, RecordingGigaSpace.CHANGE, 5L, null);
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES, 5, LISTENER))
                .containsExactly("asyncChange", ENTRY, CHANGES, RecordingGigaSpace.CHANGE, 5L, LISTENER);
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES, ChangeModifiers.NONE))
                .containsExactly("asyncChange", ENTRY, CHANGES, ChangeModifiers.NONE, 0L, null);
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES, ChangeModifiers.NONE, LISTENER))
                .containsExactly("asyncChange", ENTRY, CHANGES, ChangeModifiers.NONE, 0L, LISTENER);
        assertThatCallOf(space.asyncChange(ENTRY, CHANGES, ChangeModifiers.NONE, 5))
                .containsExactly("asyncChange", ENTRY, CHANGES, ChangeModifiers.NONE, 5L, null);
    }

    @Test
    void changeByQueryUsesTheDefaultsAndDoesNotWait() {
        space.change(QUERY, CHANGES);
        assertThatCall().containsExactly("change", QUERY, CHANGES, RecordingGigaSpace.CHANGE, 0L);
        space.change(QUERY, CHANGES, 5);
        assertThatCall().containsExactly("change", QUERY, CHANGES, RecordingGigaSpace.CHANGE, 5L);
        space.change(QUERY, CHANGES, ChangeModifiers.NONE);
        assertThatCall().containsExactly("change", QUERY, CHANGES, ChangeModifiers.NONE, 0L);
    }

    @Test
    void asyncChangeByQueryUsesTheDefaultsAndDoesNotWait() {
        assertThatCallOf(space.asyncChange(QUERY, CHANGES))
                .containsExactly("asyncChange", QUERY, CHANGES, RecordingGigaSpace.CHANGE, 0L, null);
        assertThatCallOf(space.asyncChange(QUERY, CHANGES, LISTENER))
                .containsExactly("asyncChange", QUERY, CHANGES, RecordingGigaSpace.CHANGE, 0L, LISTENER);
        assertThatCallOf(space.asyncChange(QUERY, CHANGES, 5))
                .containsExactly("asyncChange", QUERY, CHANGES, RecordingGigaSpace.CHANGE, 5L, null);
        assertThatCallOf(space.asyncChange(QUERY, CHANGES, 5, LISTENER))
                .containsExactly("asyncChange", QUERY, CHANGES, RecordingGigaSpace.CHANGE, 5L, LISTENER);
        assertThatCallOf(space.asyncChange(QUERY, CHANGES, ChangeModifiers.NONE))
                .containsExactly("asyncChange", QUERY, CHANGES, ChangeModifiers.NONE, 0L, null);
        assertThatCallOf(space.asyncChange(QUERY, CHANGES, ChangeModifiers.NONE, LISTENER))
                .containsExactly("asyncChange", QUERY, CHANGES, ChangeModifiers.NONE, 0L, LISTENER);
        assertThatCallOf(space.asyncChange(QUERY, CHANGES, ChangeModifiers.NONE, 5))
                .containsExactly("asyncChange", QUERY, CHANGES, ChangeModifiers.NONE, 5L, null);
    }
}
