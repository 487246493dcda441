package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;

/** Is read in the order it was written. */
@SpaceClass(fifoSupport = FifoSupport.OPERATION)
public class Message {
    private @Nullable Integer id;
    private @Nullable Integer channel;
    private @Nullable String text;

    public Message() {}

    public Message(@Nullable Integer id, @Nullable Integer channel, @Nullable String text) {
        this.id = id;
        this.channel = channel;
        this.text = text;
    }

    @SpaceId
    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer id) {
        this.id = id;
    }

    @SpaceRouting
    public @Nullable Integer getChannel() {
        return channel;
    }

    public void setChannel(@Nullable Integer channel) {
        this.channel = channel;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
