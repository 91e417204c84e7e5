using StageMix.Timeline.Otio;

namespace StageMix.Timeline.Specs.Otio;

/// <summary>A whole file in the manner of an editing program: timecodes, markers, looks, its own metadata, an empty upper track.</summary>
public class OtioSampleSpecs
{
    [Fact]
    public void A_file_from_an_editing_program_is_read()
    {
        var mix = OtioReader.Read(Sample, "/projects/mix");

        mix.Rate.ShouldBe(new(24000, 1001));
        mix.Song.ShouldBe(new("/projects/sound/song master.wav", "song master.wav"));
        mix.MixStart.ShouldBe(Timestamp.FromSeconds(12));
        mix.Frames.ShouldBe(180);
        mix.Clips.ShouldBe([
            new(new("/media/가요대전 cam 1.mov", "Camera 1"), 120, mix.Rate.TimeOf(48), 1, ""),
            new(new("/projects/mix/fancam.mp4", "fancam.mp4"), 60, mix.Rate.TimeOf(7), 1, ""),
        ]);
    }

    private const string Sample = """
        {
            "OTIO_SCHEMA": "Timeline.1",
            "metadata": { "Editor_OTIO": { "Meta Version": "1.0" } },
            "name": "Stage mix v3",
            "global_start_time": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976024627685547, "value": 86400.0 },
            "tracks": {
                "OTIO_SCHEMA": "Stack.1",
                "metadata": {},
                "name": "",
                "source_range": null,
                "effects": [],
                "markers": [],
                "enabled": true,
                "color": null,
                "children": [
                    {
                        "OTIO_SCHEMA": "Track.1",
                        "metadata": { "Editor_OTIO": { "Locked": false } },
                        "name": "Video 1",
                        "source_range": null,
                        "effects": [],
                        "markers": [],
                        "enabled": true,
                        "children": [
                            {
                                "OTIO_SCHEMA": "Clip.2",
                                "metadata": {},
                                "name": "cam 1.mov",
                                "source_range": {
                                    "OTIO_SCHEMA": "TimeRange.1",
                                    "duration": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976024627685547, "value": 120.0 },
                                    "start_time": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976024627685547, "value": 86448.0 }
                                },
                                "effects": [
                                    {
                                        "OTIO_SCHEMA": "Effect.1",
                                        "metadata": { "Editor_OTIO": { "Zoom": 1.2 } },
                                        "name": "",
                                        "effect_name": "Transform"
                                    }
                                ],
                                "markers": [
                                    {
                                        "OTIO_SCHEMA": "Marker.2",
                                        "metadata": {},
                                        "name": "chorus",
                                        "color": "RED",
                                        "comment": "",
                                        "marked_range": {
                                            "OTIO_SCHEMA": "TimeRange.1",
                                            "duration": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976, "value": 1 },
                                            "start_time": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976, "value": 60 }
                                        }
                                    }
                                ],
                                "enabled": true,
                                "media_references": {
                                    "DEFAULT_MEDIA": {
                                        "OTIO_SCHEMA": "ExternalReference.1",
                                        "metadata": {},
                                        "name": "Camera 1",
                                        "available_range": {
                                            "OTIO_SCHEMA": "TimeRange.1",
                                            "duration": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976024627685547, "value": 5000.0 },
                                            "start_time": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976024627685547, "value": 86400.0 }
                                        },
                                        "available_image_bounds": null,
                                        "target_url": "/media/가요대전 cam 1.mov"
                                    }
                                },
                                "active_media_reference_key": "DEFAULT_MEDIA"
                            },
                            {
                                "OTIO_SCHEMA": "Clip.1",
                                "effects": [],
                                "markers": [],
                                "media_reference": {
                                    "OTIO_SCHEMA": "ExternalReference.1",
                                    "available_range": null,
                                    "metadata": {},
                                    "name": null,
                                    "target_url": "fancam.mp4"
                                },
                                "metadata": {},
                                "name": null,
                                "source_range": {
                                    "OTIO_SCHEMA": "TimeRange.1",
                                    "duration": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976, "value": 60 },
                                    "start_time": { "OTIO_SCHEMA": "RationalTime.1", "rate": 23.976, "value": 7 }
                                }
                            }
                        ],
                        "kind": "Video"
                    },
                    {
                        "OTIO_SCHEMA": "Track.1",
                        "metadata": {},
                        "name": "Video 2",
                        "source_range": null,
                        "effects": [],
                        "markers": [],
                        "enabled": true,
                        "children": [],
                        "kind": "Video"
                    },
                    {
                        "OTIO_SCHEMA": "Track.1",
                        "metadata": { "Editor_OTIO": { "Audio Type": "Stereo" } },
                        "name": "Audio 1",
                        "source_range": null,
                        "effects": [],
                        "markers": [],
                        "enabled": true,
                        "children": [
                            {
                                "OTIO_SCHEMA": "Clip.2",
                                "metadata": {},
                                "name": "",
                                "source_range": {
                                    "OTIO_SCHEMA": "TimeRange.1",
                                    "duration": { "OTIO_SCHEMA": "RationalTime.1", "rate": 48000, "value": 360360 },
                                    "start_time": { "OTIO_SCHEMA": "RationalTime.1", "rate": 48000, "value": 576000 }
                                },
                                "effects": [],
                                "markers": [],
                                "enabled": true,
                                "media_references": {
                                    "DEFAULT_MEDIA": {
                                        "OTIO_SCHEMA": "ExternalReference.1",
                                        "metadata": {},
                                        "name": "",
                                        "available_range": null,
                                        "target_url": "../sound/song%20master.wav"
                                    }
                                },
                                "active_media_reference_key": "DEFAULT_MEDIA"
                            }
                        ],
                        "kind": "Audio"
                    }
                ]
            }
        }
        """;
}
