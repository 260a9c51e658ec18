package com.aifreedomstudios.video.sandbox.proxy.broker;

import com.aifreedomstudios.video.sandbox.proxy.Connection;
import com.aifreedomstudios.video.sandbox.proxy.Relay;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.message.EndTxnRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.EndTxnRequest;
import org.apache.kafka.common.requests.EndTxnResponse;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;

/** Carries the requests of one connection, and their replies. */
final class BrokerRelay implements Relay {

    private final Connection connection;
    private final Phases phases;
    private final TopicNames topics;
    private final Transactions transactions;
    private final LedgerWrites writes;
    private final Deliveries deliveries;
    private final Map<Integer, RequestHeader> unanswered = new ConcurrentHashMap<>();
    private final Map<Integer, EndTxnRequestData> endings = new ConcurrentHashMap<>();

    BrokerRelay(Connection connection, Phases phases, TopicNames topics, Transactions transactions) {
        this.connection = connection;
        this.phases = phases;
        this.topics = topics;
        this.transactions = transactions;
        this.writes = new LedgerWrites(topics);
        this.deliveries = new Deliveries(topics);
    }

    @Override
    public void toServer(InputStream client, OutputStream server) throws IOException {
        for (var frame = Frame.read(client); frame.isPresent(); frame = Frame.read(client)) {
            see(frame.get());
            frame.get().write(server);
        }
    }

    @Override
    public void toClient(InputStream server, OutputStream client) throws IOException {
        for (var frame = Frame.read(server); frame.isPresent(); frame = Frame.read(server)) {
            RequestHeader asked = unanswered.remove(frame.get().correlationId());
            if (asked == null) {
                frame.get().write(client);
            } else {
                answer(asked, frame.get(), client);
            }
        }
    }

    private void see(Frame request) throws IOException {
        switch (ApiKeys.forId(request.api())) {
            case PRODUCE -> {
                ByteBuffer content = request.content();
                producing((ProduceRequest) body(RequestHeader.parse(content), content));
            }
            case END_TXN -> {
                ByteBuffer content = request.content();
                RequestHeader header = remember(content);
                ending(header.correlationId(), ((EndTxnRequest) body(header, content)).data());
            }
            case FETCH, METADATA -> remember(request.content());
            default -> {
                // It matters to nobody here.
            }
        }
    }

    private void answer(RequestHeader asked, Frame reply, OutputStream client) throws IOException {
        switch (AbstractResponse.parseResponse(reply.content(), asked)) {
            case FetchResponse fetched -> {
                List<Map<String, String>> requests = deliveries.in(fetched);
                requests.forEach(request -> reached("requests.delivering", Deliveries.TOPIC, request));
                reply.write(client);
                requests.forEach(request -> reached("requests.delivered", Deliveries.TOPIC, request));
            }
            case EndTxnResponse ended -> {
                List<JobState> states = ended(asked.correlationId(), ended.error());
                tell(states, "committed");
                reply.write(client);
                tell(states, "told");
            }
            case MetadataResponse names -> {
                topics.learn(names);
                reply.write(client);
            }
            case AbstractResponse other -> reply.write(client);
        }
    }

    private void producing(ProduceRequest request) throws IOException {
        for (LedgerWrites.Batch batch : writes.in(request)) {
            ask(batch.states(), "producing");
            transactions.add(batch.producerId(), batch.epoch(), batch.states());
        }
    }

    private void ending(int correlationId, EndTxnRequestData order) throws IOException {
        endings.put(correlationId, order);
        if (order.committed()) {
            ask(transactions.in(order.producerId(), order.producerEpoch()), "ending");
        }
    }

    /** What is now committed; nothing if it was not to be, or could not be. */
    private List<JobState> ended(int correlationId, Errors error) {
        EndTxnRequestData order = endings.remove(correlationId);
        if (order == null || error != Errors.NONE) {
            return List.of();
        }
        List<JobState> states = transactions.end(order.producerId(), order.producerEpoch());
        return order.committed() ? states : List.of();
    }

    private RequestHeader remember(ByteBuffer request) {
        RequestHeader header = RequestHeader.parse(request);
        unanswered.put(header.correlationId(), header);
        return header;
    }

    private static AbstractRequest body(RequestHeader header, ByteBuffer content) {
        return AbstractRequest.parseRequest(header.apiKey(), header.apiVersion(), new ByteBufferAccessor(content))
                .request;
    }

    /** Tells it, and throws if the caller did not outlive that. */
    private void ask(List<JobState> states, String moment) throws IOException {
        if (!states.isEmpty()) {
            tell(states, moment);
            connection.requireCaller();
        }
    }

    private void tell(List<JobState> states, String moment) {
        for (JobState job : states) {
            reached("ledger." + job.state() + "." + moment, LedgerWrites.TOPIC, Map.of("key", job.key()));
        }
    }

    private void reached(String name, String topic, Map<String, String> details) {
        phases.reached(new Phase(
                name, topic, "", connection.caller().port(), connection.caller().serverPort(), details));
    }
}
