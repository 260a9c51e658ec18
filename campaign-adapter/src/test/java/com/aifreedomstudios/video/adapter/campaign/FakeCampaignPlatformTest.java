package com.aifreedomstudios.video.adapter.campaign;

import java.util.List;

class FakeCampaignPlatformTest implements CampaignPlatformContract {

    private final FakeCampaignPlatform fake = new FakeCampaignPlatform();

    @Override
    public CampaignPlatform platform() {
        return fake;
    }

    @Override
    public List<String> creatives() {
        return fake.creatives();
    }

    @Override
    public List<String> messages() {
        return fake.messages();
    }

    @Override
    public void goDown() {
        fake.goDown();
    }
}
