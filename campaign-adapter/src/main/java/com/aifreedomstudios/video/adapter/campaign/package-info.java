/**
 * What is done with the outcome of a video request: the creative is attached, the campaign's chat is told, the result is announced.
 *
 * <p>This is the core. It knows neither Kafka nor HTTP; both are reached through the ports {@link
 * com.aifreedomstudios.video.adapter.campaign.CampaignPlatform} and {@link
 * com.aifreedomstudios.video.adapter.campaign.CreativeAnnouncements}. Every id it hands out is derived from the request, so that
 * doing the same work again changes nothing.
 */
@NullMarked
package com.aifreedomstudios.video.adapter.campaign;

import org.jspecify.annotations.NullMarked;
