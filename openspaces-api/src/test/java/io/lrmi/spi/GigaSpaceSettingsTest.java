package io.lrmi.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import net.jini.core.lease.Lease;
import org.junit.jupiter.api.Test;

class GigaSpaceSettingsTest {

    private static GigaSpaceSettings withTimes(long readTimeout, long takeTimeout, long writeLease) {
        return new GigaSpaceSettings(
                null,
                readTimeout,
                takeTimeout,
                writeLease,
                WriteModifiers.NONE,
                ReadModifiers.NONE,
                TakeModifiers.NONE,
                CountModifiers.NONE,
                ClearModifiers.NONE,
                ChangeModifiers.NONE,
                null);
    }

    @Test
    void defaultsDoNotWaitAndKeepEntriesForEver() {
        GigaSpaceSettings defaults = GigaSpaceSettings.defaults();

        assertThat(defaults.name()).isNull();
        assertThat(defaults.defaultReadTimeout()).isZero();
        assertThat(defaults.defaultTakeTimeout()).isZero();
        assertThat(defaults.defaultWriteLease()).isEqualTo(Lease.FOREVER);
        assertThat(defaults.defaultWriteModifiers()).isEqualTo(WriteModifiers.UPDATE_OR_WRITE);
        assertThat(defaults.defaultReadModifiers()).isEqualTo(ReadModifiers.REPEATABLE_READ);
    }

    @Test
    void theSentinelStandsForTheConfiguredTime() {
        GigaSpaceSettings settings = withTimes(10, 20, 30);

        assertThat(settings.readTimeout(GigaSpaceSettings.USE_DEFAULT)).isEqualTo(10);
        assertThat(settings.takeTimeout(GigaSpaceSettings.USE_DEFAULT)).isEqualTo(20);
        assertThat(settings.writeLease(GigaSpaceSettings.USE_DEFAULT)).isEqualTo(30);
        assertThat(settings.readTimeout(1)).isEqualTo(1);
        assertThat(settings.takeTimeout(0)).isZero();
        assertThat(settings.writeLease(Lease.FOREVER)).isEqualTo(Lease.FOREVER);
    }

    @Test
    void timesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTimes(-1, 0, 1))
                .withMessageContaining("read timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTimes(0, -1, 1))
                .withMessageContaining("take timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTimes(0, 0, 0))
                .withMessageContaining("lease");
        assertThatNoException().isThrownBy(() -> withTimes(0, 0, Lease.ANY));
    }
}
